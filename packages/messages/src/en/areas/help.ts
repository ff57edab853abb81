import type { Areas } from "../../ja/areas.ts";

export const help: Areas["help"] = {
  title: "Help",
  note: "The rules of the service, and how to use this panel.",
  contents: "Contents",
  tasksTitle: "For administrators",
  tasks: [
    {
      title: "Give somebody another mobile phone",
      says: "Find the person under “Extensions”, open the extension and change the mobile number. Check which calls change and press “Apply now”.",
    },
    {
      title: "Prepare an extension for somebody new",
      says: "Press “Add an extension”. Free numbers and free lines are suggested.",
    },
    {
      title: "Remove the extension of somebody who left",
      says: "Open the extension and press “Remove extension”. Forwards to it can be taken out in the same dialog.",
    },
    {
      title: "Move several people at once",
      says: "Narrow the list by filters, select all matches and press “Change site” or “Change department”. The changes go into the change plan.",
    },
    {
      title: "Apply several changes together",
      says: "Press “Add to change plan” for each of them. Under “Change plan”, check the differences and the calls that change, then apply.",
    },
    {
      title: "Undo a change",
      says: "Under “History”, press “Undo” at the change. You can do so for 30 days.",
    },
    {
      title: "Find out why a call does not get through",
      says: "Give the caller and the number to the “Call simulator”. It shows the reason and how to mend it.",
    },
    {
      title: "Let somebody change their own settings",
      says: "Add an account under “Accounts” in the menu at the top right, and hand over the invitation link.",
    },
  ],
  questionsTitle: "Questions",
  questions: [
    {
      title: "What is this service?",
      says: [
        "It makes mobile phones and office phones one extension group. Within the group, calls by extension number are at a flat rate.",
        "There are two kinds of contract: the customer PBX type, which joins your own PBX, and the virtual PBX type, which needs none.",
        "Fixed IP phones belong to the virtual PBX type only, extensions of a PBX to the customer PBX type only.",
      ],
    },
    {
      title: "What equipment does the company need?",
      says: [
        "A site of the customer PBX type needs a PBX, a VoIP-GW or SIP-GW, an L2 switch and a router.",
        "A site of the virtual PBX type needs fixed IP phones, an L2 switch and a router; to call outside by fixed lines, an outside gateway too.",
        "Gateways, routers, and the fixed IP phones of the virtual PBX type must be designated models.",
      ],
    },
    {
      title: "Which access lines can be used?",
      says: [
        "Docomo Hikari and six kinds of Hikari Next. Docomo Hikari Type C, Mini and 10 Giga, and Prio 10 cannot be used.",
        "Dedicated lines are speed-guaranteed wide-area Ethernet or IP-VPN, from 1 to 100 Mbps.",
      ],
    },
    {
      title: "Can lines of different holders be in one group?",
      says: [
        "No. Every line of the group must have the same holder as the base contract.",
        "An extension whose line came to another holder is held: it can neither call nor be called. It is live again by itself once the holder matches the base contract.",
      ],
    },
    {
      title: "Which contracts are needed besides the mobile phone?",
      says: [
        "One base contract for each company; extensions work while it is in force. It may have any number of sites.",
        "Each mobile line needs an Office Link contract of its own. Lines that are suspended or cancelled cannot be used.",
        "The company's administrator binds extension numbers to mobile numbers in this panel. A number belongs to one person, and a line carries one extension.",
        "Calling outside by a 050 number or a gateway needs a contract of the virtual PBX type, and the outside option of each line.",
      ],
    },
    {
      title: "Can a call to an extension show the mobile number?",
      says: [
        "No. The other side of a call by extension sees the extension number only.",
        "To show the mobile number, call the other's mobile number. That is an ordinary call, and not at the flat rate.",
        "The call simulator tells the number that is shown and the charge before the call is made.",
      ],
    },
    {
      title: "Can a contract begin in the middle of a month?",
      says: [
        "Yes. The fee, the incoming connection fee and both outside options cost a whole month all the same.",
        "The two outside options exist for the virtual PBX type only.",
      ],
    },
    {
      title: "How long does it take until it works?",
      says: [
        "About six weeks with a line of the FLET'S family, three to six months with a dedicated line; longer depending on the area, the equipment and the works on your side.",
        "Phones at a site whose works are not finished cannot be used yet.",
      ],
    },
    {
      title: "What happens in a disaster?",
      says: [
        "When lines are congested, calls to extensions may fail. Emergency calls are never stopped.",
        "Bindings can be changed in this panel as always.",
      ],
    },
    {
      title: "Does it work abroad?",
      says: [
        "With the international roaming option, calls to the extension come through in the countries and regions of WORLD WING.",
        "Extension numbers cannot be called from abroad.",
      ],
    },
    {
      title: "Is there voicemail?",
      says: [
        "A mobile extension uses the voicemail of the mobile carrier; the line needs that contract.",
        "The fixed IP phones of the virtual PBX type have the voicemail of Office Link.",
        "Calls that play messages are charged.",
      ],
    },
    {
      title: "Does 2in1 work?",
      says: [
        "Either number, A or B, can be an extension. They are two contracts, so the holder of each is checked by itself.",
        "The mode of the handset decides with which number it calls.",
        "Where the handset avoids calls of the number that is not in use, that number counts as out of area.",
      ],
    },
    {
      title: "Whom do we ask about starting?",
      says: ["Your sales contact if you have one, else the contact form by mail."],
    },
    {
      title: "Where does this panel run?",
      says: [
        "In today's browsers, on computers and smartphones; see “Supported browsers”.",
        "A light edition for simple phones does not exist yet.",
      ],
    },
  ],
  browsersTitle: "Supported browsers",
  browsers: [
    "Chromium is tested by programs at every change. Chrome and Edge, which are made of it, are expected to work from version 131.",
    "Firefox from 147 and Safari from 26 are expected to work; they are not tested by programs.",
    "The panel needs dialogs, popovers, anchor positioning, colours for light and dark, and JavaScript modules. In an older browser menus may stand in the wrong place and colours may be missing.",
    "The sign-in page works without JavaScript; the pages behind it need it.",
    "Widths from 360 to 2560 pixels, zoom up to 400%, light and dark themes, high contrast, reduced motion and print are provided for.",
  ],
};
