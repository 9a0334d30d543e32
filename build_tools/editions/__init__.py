"""The forms of the built book beside its pages: one zip, one PDF, slides."""
