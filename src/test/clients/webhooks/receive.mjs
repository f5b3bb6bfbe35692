// Has the service tell what happens to a receiver that knows nothing of it but Standard Webhooks, and verifies by their library.
import { createServer } from "node:http";
import { once } from "node:events";
import { Webhook } from "standardwebhooks";

const service = process.argv[2];
const messages = [];
const waiting = [];
const server = createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    const message = { headers: request.headers, body: Buffer.concat(chunks) };
    const next = waiting.shift();
    next ? next(message) : messages.push(message);
    response.writeHead(204).end();
  });
});
server.listen(0, "127.0.0.1");
await once(server, "listening");

const next = () =>
  messages.length > 0
    ? Promise.resolve(messages.shift())
    : new Promise((arrived, missing) => {
        const late = setTimeout(() => missing(new Error("Nothing arrives.")), 60_000);
        waiting.push((message) => {
          clearTimeout(late);
          arrived(message);
        });
      });

const ask = async (method, path, body) => {
  const answer = await fetch(service + path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) {
    throw new Error(`${method} ${path} answers ${answer.status}: ${await answer.text()}`);
  }
  return { headers: answer.headers, body: await answer.json() };
};

const refused = (secret, body, headers) => {
  try {
    new Webhook(secret).verify(body, headers);
  } catch {
    return true;
  }
  return false;
};

const must = (holds, what) => {
  if (!holds) {
    throw new Error(`Not so: ${what}.`);
  }
};

const url = `http://127.0.0.1:${server.address().port}/hooks`;
const { body: endpoint } = await ask("POST", "/api/v1/webhook-endpoints", { url });
const path = `/api/v1/webhook-endpoints/${endpoint.id}`;

await ask("POST", `${path}/test`);
const ping = await next();
must(new Webhook(endpoint.secret).verify(ping.body, ping.headers).type === "ping", "a ping is verified");

const assessed = await ask("POST", "/api/v1/assessments?view=summary", { reference: "c-webhooks" });
const told = await next();
const event = new Webhook(endpoint.secret).verify(told.body, told.headers);
must(event.type === "assessment.recorded", "an assessment that is kept is told");
must(event.data.decision === assessed.headers.get("readiness-record"), "its id is that of the record");
must(!told.body.includes("c-webhooks"), "it names nobody");
must(refused(endpoint.secret, Buffer.concat([told.body, Buffer.from(" ")]), told.headers), "one byte more is refused");
must(refused(endpoint.secret, told.body, { ...told.headers, "webhook-id": "msg_other" }), "another id is refused");

const { body: changed } = await ask("POST", `${path}/secret`);
await ask("DELETE", "/api/v1/candidates/c-webhooks");
const erased = await next();
for (const secret of [endpoint.secret, changed.secret]) {
  must(new Webhook(secret).verify(erased.body, erased.headers).type === "candidate.erased", "both secrets sign");
}

await ask("DELETE", path);
server.close();
console.log("Webhooks: 3 messages, verified by npm standardwebhooks.");
