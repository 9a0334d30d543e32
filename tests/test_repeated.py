"""The copies that run twice hold every code cell a second time, in order."""

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from build_tools import repeated


def test_code_stands_twice_and_text_once():
    cells = [new_markdown_cell("# Title"), new_code_cell("a = 1"), new_code_cell("b = a")]
    twice = repeated.repeated(new_notebook(cells=cells))
    assert [cell.source for cell in twice.cells] == ["# Title", "a = 1", "b = a", "a = 1", "b = a"]
    assert len({cell.id for cell in twice.cells}) == 5


def test_a_name_that_changes_its_meaning_fails_the_second_time():
    cells = [new_code_cell("a = len(a) if 'a' in vars() else 1"), new_code_cell("a = a + 1")]
    twice = repeated.repeated(new_notebook(cells=cells))
    names = {}
    with pytest.raises(TypeError):
        for cell in twice.cells:
            exec(cell.source, names)


def test_the_command_writes_the_chapters_and_nothing_else(tmp_path):
    (tmp_path / "99-gone.ipynb").write_text("{}")
    repeated.main([str(tmp_path)])
    names = [path.name for path in repeated.chapters()]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    first = nbformat.read(tmp_path / names[0], as_version=4)
    code = [cell.source for cell in first.cells if cell.cell_type == "code"]
    half = len(code) // 2
    assert half > 10 and code[:half] == code[half:]
