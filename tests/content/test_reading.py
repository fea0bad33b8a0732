"""YAML is read as text with places; what could surprise or harm is refused."""

from itertools import pairwise

import pytest

from assistant.content.mistakes import FaultyFile
from assistant.content.reading import plain_value, read_bytes, read_file


def faults(text: str | bytes) -> list[str]:
    raw = text.encode() if isinstance(text, str) else text
    with pytest.raises(FaultyFile) as caught:
        read_bytes(raw, "a.yaml")
    return [str(mistake) for mistake in caught.value.mistakes]


def test_every_value_and_key_knows_its_line_and_column() -> None:
    source = read_bytes(b"title: Worries\nopeners:\n  - {id: one, text: What?}\n", "a.yaml")
    assert source.data == {"title": "Worries", "openers": [{"id": "one", "text": "What?"}]}
    assert source.values["openers", 0, "text"] == (3, 21)
    assert source.keys["openers", 0, "text"] == (3, 15)


@pytest.mark.parametrize("text", ["no", "yes", "on", "off", "y", "12:30", "2026-10-06", "1_000"])
def test_yaml_1_1_surprises_stay_text(text: str) -> None:
    assert read_bytes(f"answer: {text}".encode(), "a.yaml").data == {"answer": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("true", True),
        ("False", False),
        ("~", None),
        ("", None),
        ("-7", -7),
        ("0x1F", 31),
        ("0o17", 15),
        ("1.5", 1.5),
        ("1e3", 1000.0),
        ("9" * 5000, "9" * 5000),
    ],
)
def test_plain_scalars_mean_what_yaml_1_2_says(text: str, value: object) -> None:
    assert plain_value(text) == value


def test_quoted_and_block_scalars_are_always_text() -> None:
    source = read_bytes(b"a: 'true'\nb: \"12\"\nc: >-\n  7\n", "a.yaml")
    assert source.data == {"a": "true", "b": "12", "c": "7"}


def test_keys_are_text_whatever_they_look_like() -> None:
    assert read_bytes(b"no: a\n1: b\n", "a.yaml").data == {"no": "a", "1": "b"}


def test_a_duplicate_key_is_found_at_its_second_place() -> None:
    assert faults("a: 1\nb: 2\na: 3\n") == [
        'a.yaml:3:1: "a" stands twice (first in line 1); keep one'
    ]


def test_anchors_aliases_and_tags_are_refused_all_at_once() -> None:
    found = faults("a: &x hello\nb: *x\nc: !!python/object:os.system {}\nd: !local 1\n")
    assert [one.split(": ")[0] for one in found] == [
        "a.yaml:1:4",
        "a.yaml:2:4",
        "a.yaml:3:4",
        "a.yaml:4:4",
    ]
    assert "anchors and aliases" in found[0]
    assert "tag" in found[2]


def test_billion_laughs_end_at_the_first_laughs() -> None:
    lines = ["a: &a [lol, lol]"]
    lines += [f"{new}: &{new} [*{old}, *{old}]" for old, new in pairwise("abcdefgh")]
    assert all("anchors and aliases" in one for one in faults("\n".join(lines)))


def test_depth_over_twenty_is_refused() -> None:
    assert "nested more than 20 deep" in faults("[" * 21 + "]" * 21)[0]
    assert read_bytes(("[" * 20 + "]" * 20).encode(), "a.yaml").data


def test_very_deep_nesting_does_not_overflow() -> None:
    assert faults("[" * 100_000)


def test_too_many_values_are_refused() -> None:
    assert "more than 50,000 values" in faults("[" + "a," * 50_001 + "]")[0]


def test_too_large_a_file_is_refused_before_it_is_parsed() -> None:
    assert faults(b"a" * 1_000_001) == [
        "a.yaml:1:1: the file has 1,000,001 bytes, and at most 1,000,000 are read; "
        "split it into smaller files"
    ]


def test_broken_yaml_names_its_place() -> None:
    found = faults("a: [1, 2\nb: 3\n")
    assert found[0].startswith("a.yaml:2:")
    assert "this is not YAML" in found[0]


def test_a_control_character_names_its_place() -> None:
    assert faults("a: hello\nb: \x07bell\n")[0].startswith("a.yaml:2:4: a control character")


def test_bytes_that_are_not_utf_8_name_their_place() -> None:
    assert faults(b"a: x\nb: caf\xe9\n") == [
        "a.yaml:2:7: this is not UTF-8 text; save the file as UTF-8"
    ]


def test_a_second_document_is_refused() -> None:
    assert "second document" in faults("a: 1\n---\nb: 2\n")[0]


def test_a_key_that_is_a_list_is_refused() -> None:
    assert "a key must be one word" in faults("? [a, b]\n: c\n")[0]


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert read_bytes(b"\xef\xbb\xbfa: b\n", "a.yaml").data == {"a": "b"}


def test_a_missing_file_is_one_mistake(tmp_path) -> None:
    with pytest.raises(FaultyFile, match="1 mistakes"):
        read_file(tmp_path / "none.yaml")


def test_a_fault_within_an_empty_file_is_placed_at_its_start() -> None:
    source = read_bytes(b"", "a.yaml")
    assert source.mistake(("x", 1), "w", "do").line == 1
