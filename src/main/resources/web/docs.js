/* The document as it is handed out, shown so that requests go to the server that this page came from. */
"use strict";

document.documentElement.classList.toggle("dark-mode", matchMedia("(prefers-color-scheme: dark)").matches);

fetch("/q/openapi.json", { headers: { Accept: "application/json" } })
  .then((answer) => answer.json())
  .then((spec) => {
    spec.servers = [{ url: location.origin }];
    SwaggerUIBundle({
      spec,
      dom_id: "#api",
      deepLinking: true,
      docExpansion: "list",
      defaultModelsExpandDepth: 0,
      tryItOutEnabled: true,
      supportedSubmitMethods: ["get", "post"],
      validatorUrl: null,
    });
  })
  .catch(() => {
    document.getElementById("api").textContent = "The description of the API cannot be loaded. Maybe load this page again?";
  });
