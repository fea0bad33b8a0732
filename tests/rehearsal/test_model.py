"""A model that the user brings: it may word what was decided, and every fault of it is met."""

from __future__ import annotations

import contextlib
import json
import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from assistant.conversation.conversation import Conversation
from assistant.conversation.rehearsals import bring_model, look_back
from assistant.errors import CallError
from assistant.meeting.rehearsed import Rehearsed
from assistant.rehearsal.endpoint import MOST_TOKENS, Endpoint
from assistant.rehearsal.people import Household
from assistant.rehearsal.voice import Speech
from assistant.rehearsal.wording import cleaned, may_be_said, worded_by
from tests.holding import hold, run
from tests.rehearsal.playing import content, rehearse, said, say

FAMILY = "young_mother_relapse"
LINES = (
    "Kayla: You've been asked the same things over and over, and you're worn out with it.",
    "Kayla, you came here today, and that says how much you care about Bentley.",
    "Darlene: What matters most to you?",
)
Answer = Callable[[BaseHTTPRequestHandler, str], None]


class Stub:
    """A model server that does what a test tells it to."""

    def __init__(self, answer: Answer) -> None:
        self.asked: list[dict[str, object]] = []
        stub = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                asked = json.loads(self.rfile.read(length))
                stub.asked.append(asked)
                text = asked["messages"][1]["content"].split("in your own voice: ")[-1]
                # At a fault the other side hangs up, as it should.
                with contextlib.suppress(OSError):
                    answer(self, text)

            def log_message(self, *arguments: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_address[1]}/v1"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()


def send(handler: BaseHTTPRequestHandler, body: bytes, kind: str, status: int = 200) -> None:
    handler.send_response(status)
    handler.send_header("Content-Type", kind)
    handler.end_headers()
    handler.wfile.write(body)


def piece(text: str) -> bytes:
    return b"data: " + json.dumps({"choices": [{"delta": {"content": text}}]}).encode() + b"\n\n"


def streams(text: str) -> bytes:
    return b"".join(piece(f"{word} ") for word in text.split()) + b"data: [DONE]\n\n"


def well(handler: BaseHTTPRequestHandler, text: str) -> None:
    send(handler, streams(f"Well, honest, {text}"), "text/event-stream")


def whole(handler: BaseHTTPRequestHandler, text: str) -> None:
    message = {"choices": [{"message": {"content": f"Well, honest, {text}"}}]}
    send(handler, json.dumps(message).encode(), "application/json")


def hangs(handler: BaseHTTPRequestHandler, text: str) -> None:
    time.sleep(0.7)


def drips(handler: BaseHTTPRequestHandler, text: str) -> None:
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()
    for _ in range(30):
        handler.wfile.write(piece("um "))
        handler.wfile.flush()
        time.sleep(0.1)


def breaks_off(handler: BaseHTTPRequestHandler, text: str) -> None:
    send(handler, piece(text), "text/event-stream")


def is_cut_short(handler: BaseHTTPRequestHandler, text: str) -> None:
    end = {"choices": [{"delta": {}, "finish_reason": "length"}]}
    last = b"data: " + json.dumps(end).encode() + b"\n\ndata: [DONE]\n\n"
    send(handler, piece(f"Well, {text}") + last, "text/event-stream")


FAULTS: dict[str, Answer] = {
    "an error": lambda handler, text: send(handler, b"no", "text/plain", 500),
    "a redirect": lambda handler, text: send(handler, b"", "text/plain", 302),
    "no JSON": lambda handler, text: send(handler, b"<html>", "application/json"),
    "other JSON": lambda handler, text: send(handler, b'{"a": [1]}', "application/json"),
    "a list": lambda handler, text: send(handler, b"[]", "application/json"),
    "no words": lambda handler, text: send(handler, streams(""), "text/event-stream"),
    "broken stream": lambda handler, text: send(handler, b"data: {oh\n", "text/event-stream"),
    "no UTF-8": lambda handler, text: send(handler, b"data: \xff\xfe\n", "text/event-stream"),
    "flood": lambda handler, text: send(handler, piece("x" * 900) * 99, "text/event-stream"),
    "hanging": hangs,
    "dripping": drips,
    "killed in the middle": lambda handler, text: breaks_off(handler, f"Well, {text}"),
    "no room to end": is_cut_short,
    "a refusal": lambda handler, text: send(
        handler, streams("As an AI language model I will not."), "text/event-stream"
    ),
    "another story": lambda handler, text: send(
        handler, streams("We flew to Paris with Ricardo."), "text/event-stream"
    ),
}


@pytest.fixture
def stub() -> Iterator[Callable[[Answer], Stub]]:
    made: list[Stub] = []

    def make(answer: Answer) -> Stub:
        made.append(Stub(answer))
        return made[-1]

    yield make
    for one in made:
        one.close()


def with_model(url: str, waits: float = 0.25) -> Conversation:
    conversation = rehearse(FAMILY)
    conversation.family_model = worded_by(
        Endpoint(url, "small", first_word=waits, whole=1.6 * waits)
    )
    return conversation


@pytest.mark.parametrize("answer", [well, whole])
def test_the_model_words_what_the_engine_decided(
    stub: Callable[[Answer], Stub], answer: Answer
) -> None:
    # A busy machine is no fault of the server's: here one waits.
    conversation, written = with_model(stub(answer).url, waits=10.0), rehearse(FAMILY)
    with_words, plain = said(say(conversation, *LINES)), said(say(written, *LINES))
    assert with_words == [(name, f"Well, honest, {text}") for name, text in plain]
    assert conversation.record.rehearsed is not None
    assert written.record.rehearsed is not None
    assert conversation.record.rehearsed.told == written.record.rehearsed.told
    assert conversation.record.rehearsed.trust == written.record.rehearsed.trust


@pytest.mark.parametrize("fault", FAULTS)
def test_at_any_fault_the_written_family_speaks(stub: Callable[[Answer], Stub], fault: str) -> None:
    conversation, written = with_model(stub(FAULTS[fault]).url), rehearse(FAMILY)
    begun = time.monotonic()
    assert said(say(conversation, *LINES)) == said(say(written, *LINES))
    assert time.monotonic() - begun < 10


def test_where_nobody_listens_the_written_family_speaks() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    conversation = with_model(f"http://127.0.0.1:{port}/v1")
    assert said(say(conversation, *LINES)) == said(say(rehearse(FAMILY), *LINES))


def test_a_server_that_fails_again_and_again_is_left_alone_for_a_while(
    stub: Callable[[Answer], Stub],
) -> None:
    server, now = stub(FAULTS["an error"]), [0.0]
    endpoint = Endpoint(server.url, "small", clock=lambda: now[0])
    for _ in range(10):
        assert endpoint.ask("s", "u", 1) is None
    assert len(server.asked) == 3
    now[0] = 61.0
    endpoint.ask("s", "u", 1)
    assert len(server.asked) == 4


def test_a_server_that_loads_its_model_is_not_hung_up_on(stub: Callable[[Answer], Stub]) -> None:
    loaded = threading.Event()

    def loads(handler: BaseHTTPRequestHandler, text: str) -> None:
        # Whoever hangs up stops the loading: only who waits is answered.
        loaded.wait(5.0)
        send(handler, streams("Well."), "text/event-stream")

    server = stub(loads)
    endpoint = Endpoint(server.url, "small", first_word=0.2)
    endpoint.wake()
    begun = time.monotonic()
    for _ in range(5):
        assert endpoint.ask("s", "u", 1) is None
        time.sleep(0.05)
    assert time.monotonic() - begun < 2.0
    assert len(server.asked) == 1
    loaded.set()
    while (said := endpoint.ask("s", "u", 1)) is None and time.monotonic() - begun < 10.0:
        time.sleep(0.02)
    assert said == "Well. "


def test_who_goes_on_and_on_is_not_heard_to_the_end(stub: Callable[[Answer], Stub]) -> None:
    endpoint = Endpoint(stub(drips).url, "small", first_word=2.0, whole=30.0)
    said = endpoint.ask("s", "u", 1, most_words=4)
    assert said == "um " * 5


SPEECH = Speech("kayla", "I'm at the nursing home six to two, and the last bus is at three.", "x")
DROPPED = [
    "",
    "I'm at the nursing home nine to five, and the last bus is at three.",
    "I'm not at the nursing home six to two, and the last bus is never at three.",
    "I'm at the nursing home six to two with Brandon, and the last bus is at three.",
    "I work nights at the nursing home and the bus. Cody choked me, he grabbed my throat.",
    "The nursing home, the bus. " + "And then I go on about the nursing home bus. " * 20,
    "I like turtles.",
    "You're at the nursing home six to two, and the last bus is at three.",
    "I'm at the nursing home six to two, and the last bus is at three. What do you hope for?",
    "I'm at the nursing home six to two, and she has the last bus at three.",
    "I'm at the nursing home six to two. Me and Kayla. The last bus is at three.",
    'Her next line is: "I\'m at the nursing home six to two, and the last bus is at three."',
    "I'm at the nursing home, and there is the last bus.",
    "A bad person is at the nursing home six to two, mean, lazy, the last bus is at three.",
]
KEPT = [
    "Nursing home, six to two. And that last bus goes at three.",
    "Six to two I'm over at the nursing home, you know, and then the last bus is at three.",
    "Look, I'm at the nursing home from six to two. Last bus, that's at three.",
]


@pytest.mark.parametrize("text", DROPPED)
def test_words_that_contradict_or_give_away_are_dropped(text: str) -> None:
    assert not may_be_said(text, SPEECH, *at_the_table())


def test_who_does_it_to_whom_stays_as_written() -> None:
    speech = Speech("tasha", "I've got a car. I can get her to the evening group.", "x")
    swapped = "She can get me to the evening group, and I've got a car."
    assert not may_be_said(swapped, speech, *at_the_table())
    kept = "I can get her to that evening group, you know, I've got my car."
    assert may_be_said(kept, speech, *at_the_table())


@pytest.mark.parametrize("text", KEPT)
def test_other_words_for_the_same_are_kept(text: str) -> None:
    assert may_be_said(text, SPEECH, *at_the_table())


def at_the_table() -> tuple[Household, Rehearsed]:
    rehearsed = rehearse(FAMILY).record.rehearsed
    return Household(content().families[FAMILY], content()), rehearsed


def test_quotes_names_and_line_ends_around_an_answer_are_taken_off() -> None:
    assert cleaned('Kayla: "I mean.\n Yes."', "Kayla") == "I mean. Yes."


def test_no_model_speaks_in_a_meeting() -> None:
    with pytest.raises(CallError):
        bring_model(hold(), "http://localhost:1/v1", "small", content())


@pytest.mark.parametrize(
    "url", ["localhost", "ftp://x/v1", "http://", "http://a:b@x/", "http://x:y/"]
)
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(CallError):
        Endpoint(url, "small")


def test_a_banner_says_that_a_model_is_on(stub: Callable[[Answer], Stub], tmp_path: Path) -> None:
    server = stub(well)
    arguments = ["rehearse", "--family", FAMILY, "--plain", "--name", "m"]
    asked = [*arguments, "--endpoint", server.url, "--model", "small"]
    out = run(*asked, home=tmp_path, given=f"{LINES[0]}\n").stdout.decode()
    assert "MODEL ON" in out
    assert "Well, honest," in out
    again = run(*arguments, home=tmp_path).stdout.decode()
    assert "MODEL ON" not in again
    run(*arguments, "--endpoint", server.url, home=tmp_path, check=2)


class Listening(Endpoint):
    """An endpoint whose answers are kept; a small model on a busy machine may take its time."""

    def __init__(self, url: str, model: str) -> None:
        super().__init__(url, model, first_word=60.0, whole=120.0)
        self.answers: list[str | None] = []

    def ask(self, system: str, user: str, seed: int, most_words: int = MOST_TOKENS) -> str | None:
        self.answers.append(super().ask(system, user, seed, most_words))
        return self.answers[-1]


def test_a_real_local_model_can_be_the_family() -> None:
    """Asks a server that runs already; real_model/server.mjs is one (README, "A real model")."""
    url, model = os.environ.get("FTM_COACH_ENDPOINT"), os.environ.get("FTM_COACH_MODEL")
    if not (url and model):
        pytest.skip("no real model: set FTM_COACH_ENDPOINT and FTM_COACH_MODEL (README)")
    endpoint = Listening(url, model)
    conversation, written = rehearse(FAMILY), rehearse(FAMILY)
    conversation.family_model = worded_by(endpoint)
    with_words, plain = said(say(conversation, *LINES)), said(say(written, *LINES))
    assert len(endpoint.answers) == len(plain)
    assert all(endpoint.answers)
    assert [name for name, _ in with_words] == [name for name, _ in plain]
    told, as_written = conversation.record.rehearsed, written.record.rehearsed
    assert (told.told, told.trust) == (as_written.told, as_written.trust)
    looked_back, without = look_back(conversation, content()), look_back(written, content())
    assert len(looked_back.lines) == len(without.lines) == len(LINES)
