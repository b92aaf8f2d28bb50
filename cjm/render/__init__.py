"""Pictures and pages of a journey: computed once as a view, drawn by renderers."""
