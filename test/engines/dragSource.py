"""A small window that gives a file of the disk to whom it is dragged, as a file manager does.

The one argument is the file's path.
"""

import pathlib
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk

uri = pathlib.Path(sys.argv[1]).as_uri()
button = Gtk.Button(label="A file")
button.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
button.drag_source_add_uri_targets()
button.connect("drag-data-get", lambda _button, _context, data, _info, _time: data.set_uris([uri]))

window = Gtk.Window(title="Files")
window.set_default_size(120, 80)
window.move(1150, 930)
window.add(button)
window.show_all()
Gtk.main()
