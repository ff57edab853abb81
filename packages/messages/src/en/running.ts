import type { Messages } from "../ja.ts";

export const running: Messages["running"] = {
  contradictions: {
    "half-a-pair": (variable) =>
      `The environment variable ${variable} is missing. Set NAISEN_TLS_CERT and NAISEN_TLS_KEY both, or neither.`,
    "origin-needed": (variable) =>
      `To serve by TLS, set the environment variable ${variable} to the https:// address that browsers use (such as https://panel.example.com). The certificate is checked to be for its host.`,
    "origin-by-http": (variable) =>
      `The environment variable ${variable} begins with http://. Only this computer (localhost) can be reached unencrypted. Set an https:// address.`,
    "open-without-tls": (variable) =>
      `The environment variable ${variable} is an address that other computers reach, and there is no certificate for TLS. Set NAISEN_TLS_CERT and NAISEN_TLS_KEY, or leave ${variable} away (then it is 127.0.0.1 alone).`,
    "only-with-tls": (variable) =>
      `The environment variable ${variable} can be used only together with NAISEN_TLS_CERT and NAISEN_TLS_KEY.`,
    "not-in-public": (variable) =>
      `${variable}=on is for trying out and development, and not possible where browsers come by https://. Leave out ${variable} or PUBLIC_ORIGIN.`,
  },
  pairFaults: {
    "file-unreadable": (file, detail) =>
      `${file} cannot be read (${detail}). Check where it is and the right to read it.`,
    "key-open-to-others": (file) =>
      `Other users may read or write the private key ${file}. Take their rights away by chmod o=. If it may have been read, make key and certificate anew.`,
    "not-a-certificate": (file) =>
      `${file} is no certificate. It has to be PEM, the server's own certificate first and the intermediate ones behind it.`,
    "not-a-key": (file) => `${file} is no private key. It has to be PEM without a passphrase.`,
    "key-of-another": (file) =>
      `The private key ${file} is not that of the certificate. Name the key that belongs to it. In the file of the certificate the server's own comes first.`,
    expired: (file) => `The certificate ${file}, or one behind it, has expired. Renew it.`,
    "not-yet-valid": (file) =>
      `The certificate ${file}, or one behind it, is not valid yet. Check the clock of this computer.`,
    "for-another-host": (file) =>
      `The certificate ${file} is not for the host of PUBLIC_ORIGIN. Get one for that name, or correct PUBLIC_ORIGIN.`,
    "not-trusted": (file, detail) =>
      `The certificate ${file} leads to no publicly trusted authority (${detail}). Check that no intermediate certificate is missing. If it is of an authority of your own, name that authority's certificate by NAISEN_TLS_PRIVATE_CA.`,
    "not-usable": (file, detail) => `The certificate ${file} cannot be used (${detail}). Make it anew.`,
  },
  oldPairStays: "The running server goes on with the certificate it has.",
  endsSoon: (file, day) =>
    `The certificate ${file} ends on ${day}. Renew it. A new file is taken within a minute, without a restart.`,
  portNotAllowed: (port) =>
    `There is no right to open port ${port}. Use 1024 or above, or give CAP_NET_BIND_SERVICE (deploy/naisen.service does).`,
  addressNotHere: (address) => `NAISEN_LISTEN is ${address}, which is no address of this computer.`,
  plainHttp: {
    title: "Nothing is accepted over an unencrypted connection.",
    detail:
      "Use the https:// address. A token or a password that was sent may have been read on the way: make it anew.",
  },
  clockBehind: (now, newest) =>
    `The clock of this computer says ${now}, and the logs have an entry of ${newest}. It is slow, or was fast before. Set it right.`,
};
