import type { CompanyDocumentToSend } from "@naisen/api/company-document";

type Sites = CompanyDocumentToSend["sites"];
type Equipment = NonNullable<Sites[number]["equipment"]>;

const PHONES_AND_NETWORK: Equipment = [
  { kind: "FIXED_IP_PHONE", designated: true },
  { kind: "L2_SWITCH" },
  { kind: "ROUTER", designated: true },
];
const WITH_GATEWAY: Equipment = [...PHONES_AND_NETWORK, { kind: "OUTSIDE_GATEWAY", designated: true }];

/**
 * Three sites in service and one that is being built. Fukuoka has no gateway, so its desk phones cannot make emergency
 * calls.
 */
export const DEMO_SITES: Sites = [
  {
    id: "tokyo",
    name: "東京本社",
    siteCode: "",
    address: "東京都港区海岸1-1",
    state: "IN_SERVICE",
    accessLine: { type: "HIKARI_NEXT_BUSINESS" },
    equipment: WITH_GATEWAY,
    gatewayNumber: "03-5500-0100",
  },
  {
    id: "osaka",
    name: "大阪支社",
    siteCode: "",
    address: "大阪府大阪市北区梅田1-1",
    state: "IN_SERVICE",
    accessLine: { type: "IP_VPN", bandwidthMbps: 10, guaranteed: true, splitGuarantee: false },
    equipment: WITH_GATEWAY,
    gatewayNumber: "06-5500-0100",
  },
  {
    id: "fukuoka",
    name: "福岡営業所",
    siteCode: "",
    address: "福岡県福岡市博多区博多駅前1-1",
    state: "IN_SERVICE",
    accessLine: { type: "DOCOMO_HIKARI" },
    equipment: PHONES_AND_NETWORK,
  },
  {
    id: "nagoya",
    name: "名古屋営業所",
    siteCode: "",
    address: "愛知県名古屋市中村区名駅1-1",
    state: "UNDER_CONSTRUCTION",
    accessLine: { type: "HIKARI_NEXT_BUSINESS" },
    equipment: PHONES_AND_NETWORK,
  },
];
