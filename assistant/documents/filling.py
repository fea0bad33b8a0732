"""The process that fills a Word template in: it reads its input, writes its output, no more."""

from __future__ import annotations

import base64
import json
import sys
from io import BytesIO

from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from assistant.documents.template_check import FILTERS, NAMING


class NamingOnly(ImmutableSandboxedEnvironment):
    """Runs templates that name fields, and loops and questions over them: nothing else.

    The template was checked paragraph by paragraph; here the whole of it is read once more,
    as it will run, since a tag may be put together from pieces.
    """

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        for node in tree.find_all(nodes.Node):
            if not isinstance(node, (*NAMING, nodes.For, nodes.If)) or (
                isinstance(node, nodes.Filter) and node.name not in FILTERS
            ):
                raise TemplateSyntaxError("it does more than name fields", 1)
        return tree


def main() -> int:
    """Fill in what stands on standard input; the Word file goes to standard output."""
    asked = json.loads(sys.stdin.buffer.read())
    template = DocxTemplate(BytesIO(base64.b64decode(asked["template"])))
    # Without autoescape "County <DHS> & Partners" would break the document in silence.
    environment = NamingOnly(undefined=StrictUndefined, autoescape=True)
    template.render(asked["paper"], jinja_env=environment, autoescape=True)
    made = BytesIO()
    template.save(made)
    sys.stdout.buffer.write(base64.b64encode(made.getvalue()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
