import { displayPhoneNumber as display } from "@naisen/domain/vocabulary/phone-number";

/** How a browser writes a telephone number that it has in E.164: the domain itself stays out of its reach. */
export const displayPhoneNumber = display;
