"""`pcm-sim guide`: what it writes, and what it refuses."""

import pytest
import scn_files


def test_a_path_is_a_guide_without_a_file(cli, tmp_path):
    out = tmp_path / "way.html"
    answer = cli("guide", "--to", "roaming", "--car", "macan-2019", "--lang", "en", "-o", str(out))
    assert (answer.code, answer.out) == (0, f"{out}\n")
    page = out.read_text(encoding="utf-8")
    assert "Where to find “Switch roaming on”" in page
    assert page.count("<img") == 3
    checked = cli("guide", "--check", str(tmp_path))
    assert (checked.code, checked.out) == (0, f"{out}: still true\n1 guide checked, none stale\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "a guide of what? For instance: pcm-sim guide --to roaming --car macan-2019"),
        (["--to", "roaming"], "on which car? For instance: pcm-sim guide --to roaming --car macan-2019"),
        (
            ["--to", "roaming", "x.scn.yaml"],
            "--to makes a guide without a file; leave the files out, or --to",
        ),
        (
            ["--to", "roaming", "--car", "taycan-2022"],
            "Taycan Y1A: This car takes care of roaming by itself: there is nothing to set.",
        ),
        (
            ["--to", "xyzzy", "--car", "macan-2019"],
            "nothing is known of 'xyzzy'; `pcm-sim where WORDS` finds things",
        ),
        (
            ["--to", "roaming", "--car", "macan-2019", "-o", "way.docx"],
            "no guide is written as .docx; -o may end in .html, .pdf, .md, .png",
        ),
        (["--check", "no-such"], "there is no file 'no-such'; --check takes guides, or folders of them"),
    ],
)
def test_it_refuses_in_one_sentence(cli, words, said, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    answer = cli("guide", *words)
    assert answer.refusal == said
    assert answer.code in {1, 2}


def test_another_car_is_looked_at_before_anything_is_written(cli, tmp_path):
    file = scn_files.write(tmp_path, "own.good")
    answer = cli("guide", str(file), "--car", "macan-2017", "-o", str(tmp_path / "x.html"))
    assert answer.code == 1
    assert answer.err.startswith(f"{file}:8:22: there is no 'set/device_manager/options/mobile_data'")
    assert not (tmp_path / "x.html").exists()
