"""How a model that the user brings is asked: one short question, a deadline, and no exception."""

from __future__ import annotations

import contextlib
import http.client
import json
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

from assistant.content.telling import told
from assistant.errors import CallError
from assistant.language.words import count_words

FIRST_WORD = 8.0  # seconds to wait for the server at any one point
WHOLE = 20.0  # seconds for a whole answer; a person at a table waits no longer
LOADING = 120.0  # a server that loads its model at the first question may take so long
MOST_BYTES = 65_536
MOST_TOKENS = 120
_FAILURES = 3  # in a row, after which the server is left alone for a while
_REST = 60.0
_FAULTS = (OSError, http.client.HTTPException, ValueError, KeyError, TypeError, IndexError)


class Endpoint:
    """An OpenAI-compatible server (Ollama, llama.cpp). ``ask`` never raises."""

    def __init__(
        self,
        url: str,
        model: str,
        *,
        first_word: float = FIRST_WORD,
        whole: float = WHOLE,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        parts = urlsplit(url)
        try:
            port = parts.port
        except ValueError:
            port = -1
        if (
            port == -1
            or parts.scheme not in ("http", "https")
            or not parts.hostname
            or parts.username
        ):
            raise CallError(told("command_line", "no_address", url=url))
        self.url, self.model = url, model
        self._secure, self._host, self._port = parts.scheme == "https", parts.hostname, port
        self._path = parts.path.rstrip("/") + "/chat/completions"
        self._first_word, self._whole, self._clock = first_word, whole, clock
        self._failed = 0
        self._rests_until = 0.0
        self._awake = threading.Event()
        self._awake.set()
        self._patience = first_word

    def wake(self) -> None:
        """Let the server load its model, without waiting for it.

        Many load it at the first question, and stop loading when whoever asked hangs up.
        """
        if self._awake.is_set():
            self._awake.clear()
            threading.Thread(target=self._load, daemon=True).start()

    def _load(self) -> None:
        try:
            with contextlib.suppress(*_FAULTS):
                self._answer("", "Hello.", 0, 1, (LOADING, LOADING))
        finally:
            self._awake.set()

    def ask(self, system: str, user: str, seed: int, most_words: int = MOST_TOKENS) -> str | None:
        """What the model answers; None where it fails, is late, or is left alone for now.

        An answer that is longer than ``most_words`` is not heard to its end.
        """
        if self._clock() < self._rests_until:
            return None
        patience, self._patience = self._patience, 0.0
        if not self._awake.wait(patience):  # waited for once: at a table nobody waits twice
            return None
        said = None
        try:
            said = self._answer(system, user, seed, most_words, (self._first_word, self._whole))
        except TimeoutError:
            self.wake()
        except _FAULTS:
            pass
        if said:
            self._failed = 0
            return said
        self._failed += 1
        if self._failed >= _FAILURES:
            self._rests_until = self._clock() + _REST
            self._failed = 0
        return None

    def _answer(
        self, system: str, user: str, seed: int, most_words: int, waits: tuple[float, float]
    ) -> str | None:
        first_word, whole = waits
        kind = http.client.HTTPSConnection if self._secure else http.client.HTTPConnection
        connection = kind(self._host, self._port, timeout=first_word)
        body = {
            "model": self.model,
            "messages": [
                {"role": "system", "content": system},
                {"role": "user", "content": user},
            ],
            "stream": True,
            "seed": seed,
            "max_tokens": MOST_TOKENS,
        }
        end = self._clock() + whole
        try:
            connection.request(
                "POST",
                self._path,
                json.dumps(body).encode(),
                {"Content-Type": "application/json", "Accept": "text/event-stream"},
            )
            response = connection.getresponse()
            if response.status != http.client.OK:
                return None
            if "event-stream" not in response.headers.get("Content-Type", ""):
                return _whole_answer(response.read(MOST_BYTES))
            said = ""
            for piece in self._pieces(response, end):
                said += piece
                if count_words(said) > most_words:
                    break
            return said
        finally:
            connection.close()

    def _pieces(self, response: http.client.HTTPResponse, end: float) -> Iterator[str]:
        """The words as they stream in.

        Raises TimeoutError at the deadline, ValueError on junk and where they break off.
        """
        read, ended = 0, False
        while True:
            if self._clock() > end:
                raise TimeoutError
            line = response.readline(MOST_BYTES)
            read += len(line)
            if not line and not ended:
                raise ValueError("the answer broke off")
            if not line:
                return
            if read > MOST_BYTES:
                raise ValueError("more than anybody says at a table")
            if not line.startswith(b"data:"):
                continue
            data = line[5:].strip()
            if data == b"[DONE]":
                return
            choices: Any = json.loads(data)["choices"]
            if not choices:
                continue
            piece = choices[0].get("delta", {}).get("content")
            if piece:
                yield str(piece)
            ended = ended or _is_last(choices[0])


def _is_last(choice: dict[str, Any]) -> bool:
    """Whether the answer ends here. Raises ValueError where the server cut it short."""
    reason = choice.get("finish_reason")
    if reason == "length":
        raise ValueError("the answer was cut short")
    return reason is not None


def _whole_answer(raw: bytes) -> str | None:
    choice: Any = json.loads(raw)["choices"][0]
    _is_last(choice)
    said = choice["message"]["content"]
    return said if isinstance(said, str) else None
