// What the description of the API is held against. A rule that is switched off says why.
import { oas } from "@stoplight/spectral-rulesets";
import owasp from "@stoplight/spectral-owasp-ruleset";
import guide from "@apisyouwonthate/style-guide";

// What is sent: records that know no other fields, with all that they are made of, and the parameters.
// What is answered is made by the service, out of what was limited when it was sent; a limit there would only stop a
// client that was generated before the next rule was written.
const sent = (type, further = "") => [
  `$.components.schemas[?(@ && @.additionalProperties === false)]..[?(@ && @.type === "${type}"${further})]`,
  `$.components.parameters..[?(@ && @.type === "${type}"${further})]`,
  `$.paths[*][*].parameters..[?(@ && @.type === "${type}"${further})]`,
];
const ofRequests = (rule, given) => ({ ...owasp.rules[rule], given });

export default {
  extends: [oas, owasp, guide],
  rules: {
    "owasp:api4:2023-array-limit": ofRequests("owasp:api4:2023-array-limit", sent("array")),
    "owasp:api4:2023-string-limit": ofRequests("owasp:api4:2023-string-limit", sent("string")),
    "owasp:api4:2023-integer-limit": ofRequests("owasp:api4:2023-integer-limit", sent("integer")),
    // Names have a pattern. What is longer is said in a person's words, and those have none.
    "owasp:api4:2023-string-restricted": ofRequests(
      "owasp:api4:2023-string-restricted",
      sent("string", " && @.maxLength <= 100"),
    ),
    // Requests are counted only where callers say who they are, by the header fields of the IETF's drafts; a gateway that counts
    // names its own. 429 is described.
    "owasp:api4:2023-rate-limit": "off",
    // Applicant tracking systems send their key as the user of Basic, and know no other way.
    "no-http-basic": "off",
    "owasp:api2:2023-no-http-basic": "off",
    // Pages of other origins are not to call it, so it sends no header that would let them.
    "owasp:api8:2023-define-cors-origin": "off",
    // Who runs the service says in which environment and for whom; the document is the same everywhere, and its server is
    // the one it was read from, whatever the scheme.
    "owasp:api9:2023-inventory-access": "off",
    "owasp:api9:2023-inventory-environment": "off",
    "hosts-https-only-oas3": "off",
    // The root is a page for people, and health is told where Quarkus tells it, both outside of this API.
    "api-home": "off",
    "api-home-get": "off",
    "api-health": "off",
    // Proxies and logs know this name and no other.
    "no-x-response-headers": "off",
    // A batch is sent by the line, since it may be longer than fits into memory.
    "request-support-json-oas3": "off",
  },
};
