/** How a browser writes a telephone number that it has in E.164; the domain itself stays out of its reach. */
export { displayPhoneNumber } from "@naisen/domain/vocabulary/phone-number";
