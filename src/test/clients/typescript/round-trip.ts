// Sends what stands under rules/ through the generated client, and holds the answer against that to the same sent as it is.
// Types are gone once this runs: that it compiles, strictly, is the other half of the check.
import { isDeepStrictEqual } from "node:util";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import createClient from "openapi-fetch";
import type { components, paths } from "./api.js";

type Schemas = components["schemas"];

const [service, rules] = process.argv.slice(2) as [string, string];
const asOf = "2026-11-22";
const client = createClient<paths>({ baseUrl: service });
let trips = 0;
const differences: string[] = [];

const files = (folder: string, name: string): string[] => {
  const found = readdirSync(join(rules, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => basename(file) === name)
    .map((file) => join(rules, folder, file))
    .sort();
  if (found.length === 0) {
    throw new Error(`There is no ${name} under ${folder}.`);
  }
  return found;
};

const sent = async (path: string, body: string, type = "application/json"): Promise<string> => {
  const answer = await fetch(`${service}/api/v1${path}`, { method: "POST", headers: { "Content-Type": type }, body });
  return answer.text();
};

/** One request as it was read and sent by the client, against the same as it was written. */
const trip = async <T>(
  file: string,
  path: string,
  body: string,
  call: (request: T) => Promise<{ data?: unknown; error?: unknown }>,
): Promise<void> => {
  trips++;
  const { data, error } = await call(JSON.parse(body) as T);
  if (error !== undefined || !isDeepStrictEqual(data, JSON.parse(await sent(path, body)))) {
    differences.push(`${file} to ${path}: ${JSON.stringify(error) ?? "the answer is another"}`);
  }
};

const same = (path: string, expected: string, actual: unknown): void => {
  trips++;
  if (expected !== actual) {
    differences.push(`${path}: the text is another`);
  }
};

// What a caller writes by hand. Lists that were not said are left out, and undefined is none of them.
const profile: Schemas["Profile"] = {
  reference: "c-0001",
  role: { kind: "PRODUCT_OWNER", months: 30 },
  decisionRights: [],
  evidence: [{ kind: "OUTCOME_REVIEW", ownership: "LED", outcome: { metric: "weekly active teams", result: 12 } }],
};
await trip("a profile by hand", `/assessments?asOf=${asOf}`, JSON.stringify(profile), (body: Schemas["Profile"]) =>
  client.POST("/api/v1/assessments", { params: { query: { asOf } }, body }),
);

// A gap is told from the other kind by its word, and a word that is new to this client is still a text.
const told = (gap: Schemas["Gap"]): string => (gap.kind === "SHORT" ? gap.rating : gap.question);
const { data: assessment } = await client.POST("/api/v1/assessments", {
  params: { query: { asOf, view: "full" } },
  body: profile,
});
if (assessment === undefined || (assessment.gaps ?? []).map(told).some((says) => says === "")) {
  differences.push("A gap of the assessment says nothing.");
}

for (const file of files("golden", "profile.json")) {
  const body = readFileSync(file, "utf8");
  for (const audience of ["candidate", "recruiter", "manager"] as const) {
    for (const view of ["summary", "full", "trace"] as const) {
      const query = { asOf, audience, view };
      await trip(file, `/assessments?${new URLSearchParams(query)}`, body, (one: Schemas["Profile"]) =>
        client.POST("/api/v1/assessments", { params: { query }, body: one }),
      );
    }
  }
  await trip(file, `/assessments/next-question?most=3&asOf=${asOf}`, body, (one: Schemas["Profile"]) =>
    client.POST("/api/v1/assessments/next-question", { params: { query: { asOf, most: 3 } }, body: one }),
  );
  const about = ["apply-for-pm", "discovery-depth"];
  await trip(file, `/assessments/why-not?about=${about.join("&about=")}&asOf=${asOf}`, body, (one: Schemas["Profile"]) =>
    client.POST("/api/v1/assessments/why-not", { params: { query: { asOf, about } }, body: one }),
  );
  await trip(file, `/assessments/sensitivity?asOf=${asOf}`, body, (one: Schemas["Profile"]) =>
    client.POST("/api/v1/assessments/sensitivity", { params: { query: { asOf } }, body: one }),
  );
  await trip(
    file,
    `/assessments/next-step?asOf=${asOf}`,
    `{"profile":${body}}`,
    (one: Schemas["NextStepRequest"]) =>
      client.POST("/api/v1/assessments/next-step", { params: { query: { asOf } }, body: one }),
  );
  if (body.includes('"practicalTest"')) {
    await trip(file, "/practical-tests", body, (one: Schemas["Profile"]) =>
      client.POST("/api/v1/practical-tests", { body: one }),
    );
  }
}

for (const file of files("explanations/what-if", "request.json")) {
  await trip(
    file,
    `/assessments/what-if?asOf=${asOf}`,
    readFileSync(file, "utf8"),
    (one: Schemas["WhatIfRequest"]) =>
      client.POST("/api/v1/assessments/what-if", { params: { query: { asOf } }, body: one }),
  );
}
for (const file of files("explanations/difference", "request.json")) {
  await trip(file, "/assessments/difference", readFileSync(file, "utf8"), (one: Schemas["DifferenceRequest"]) =>
    client.POST("/api/v1/assessments/difference", { body: one }),
  );
}
for (const file of files("golden", "next-step-request.json")) {
  await trip(file, `/assessments/next-step?asOf=${asOf}`, readFileSync(file, "utf8"), (one: Schemas["NextStepRequest"]) =>
    client.POST("/api/v1/assessments/next-step", { params: { query: { asOf } }, body: one }),
  );
}
for (const file of files("roles/golden", "request.json")) {
  await trip(file, `/role-matches?asOf=${asOf}`, readFileSync(file, "utf8"), (one: Schemas["RoleMatchRequest"]) =>
    client.POST("/api/v1/role-matches", { params: { query: { asOf } }, body: one }),
  );
}
const bullets: Schemas["ResumeBullets"] = { bullets: ["Dropped the loyalty scheme; repeat orders rose by 20%."] };
await trip("README.md", "/bullets", JSON.stringify(bullets), (one: Schemas["ResumeBullets"]) =>
  client.POST("/api/v1/bullets", { body: one }),
);

// What is only read.
for (const path of [
  "/api/v1/rulebook",
  "/api/v1/rulebook/claims",
  "/api/v1/rulebook/scales",
  "/api/v1/rulebook/questions",
  "/api/v1/rulebook/parameters",
  "/api/v1/rulebook/rules",
] as const) {
  const { data } = await client.GET(path);
  same(path, JSON.stringify(await (await fetch(service + path)).json()), JSON.stringify(data));
}
const index = await client.GET("/api/v1/rulebook");
for (const { name } of index.data?.tables ?? []) {
  const { data } = await client.GET("/api/v1/rulebook/tables/{name}", { params: { path: { name } } });
  const path = `/api/v1/rulebook/tables/${name}`;
  same(path, JSON.stringify(await (await fetch(service + path)).json()), JSON.stringify(data));
}

// What is no JSON goes through as a text.
const owner = readFileSync(join(rules, "golden/proof-missing/profile.json"), "utf8");
const start = "2026-12-01";
const calendar = await client.POST("/api/v1/assessments/plan.ics", {
  params: { query: { start, asOf } },
  body: JSON.parse(owner) as Schemas["Profile"],
  parseAs: "text",
});
same("plan.ics", await sent(`/assessments/plan.ics?start=${start}&asOf=${asOf}`, owner), calendar.data);
for (const file of files("explanations/batch", "request.ndjson")) {
  const lines = readFileSync(file, "utf8");
  const batch = await client.POST("/api/v1/assessments/batch", {
    params: { query: { asOf, store: false, view: "summary" } },
    headers: { "Content-Type": "application/x-ndjson" },
    body: lines,
    bodySerializer: (body) => body,
    parseAs: "text",
  });
  same(file, await sent(`/assessments/batch?store=false&asOf=${asOf}&view=summary`, lines, "application/x-ndjson"), batch.data);
}

differences.forEach((difference) => console.error(difference));
console.log(`typescript: ${trips} round trips, ${differences.length} differences`);
process.exitCode = differences.length === 0 ? 0 : 1;
