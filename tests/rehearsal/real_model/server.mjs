// Serves one GGUF file as an OpenAI-compatible server on this machine: node server.mjs FILE [PORT] [THREADS]
// How to get the pieces stands in README.md, "A real model in the tests".
import { createServer } from "node:http";
import { LlamaChatSession, getLlama } from "node-llama-cpp";

const [file, port = "0", threads = "1"] = process.argv.slice(2);
const llama = await getLlama({ gpu: false, build: "never", maxThreads: Number(threads) });
const model = await llama.loadModel({ modelPath: file });
const context = await model.createContext({ contextSize: 2048, threads: Number(threads) });
const sequence = context.getSequence();
let last = Promise.resolve(); // one sequence: answers come one after the other

const said = (asked, role) =>
  asked.messages.filter((one) => (one.role === "system") === (role === "system")).map((one) => one.content).join("\n");

async function answer(asked, response) {
  const hungUp = new AbortController();
  response.on("close", () => hungUp.abort());
  if (response.destroyed) return;
  const send = (delta, finish_reason = null) =>
    response.write(`data: ${JSON.stringify({ model: asked.model, choices: [{ index: 0, delta, finish_reason }] })}\n\n`);
  if (asked.stream) {
    response.writeHead(200, { "Content-Type": "text/event-stream" });
    send({ role: "assistant", content: "" });
  }
  const session = new LlamaChatSession({ contextSequence: sequence, systemPrompt: said(asked, "system") });
  try {
    const { responseText, stopReason } = await session.promptWithMeta(said(asked, "user"), {
      maxTokens: asked.max_tokens,
      seed: asked.seed,
      temperature: asked.temperature ?? 0.7,
      signal: hungUp.signal,
      stopOnAbortSignal: true,
      onTextChunk: (content) => asked.stream && send({ content }),
    });
    const finish_reason = stopReason === "maxTokens" ? "length" : "stop";
    if (asked.stream) {
      send({}, finish_reason);
      response.end("data: [DONE]\n\n");
    } else {
      const choices = [{ index: 0, message: { role: "assistant", content: responseText }, finish_reason }];
      response.writeHead(200, { "Content-Type": "application/json" });
      response.end(JSON.stringify({ model: asked.model, choices }));
    }
  } finally {
    session.dispose();
    await sequence.clearHistory();
  }
}

const server = createServer((request, response) => {
  const parts = [];
  request.on("data", (part) => parts.push(part));
  request.on("end", () => {
    last = last
      .then(() => answer(JSON.parse(Buffer.concat(parts).toString()), response))
      .catch((error) => (console.error(error.message), response.destroy()));
  });
});
server.listen(Number(port), "127.0.0.1", () => console.log(`http://127.0.0.1:${server.address().port}/v1`));
