"""One form of one picture a file; collected by what it draws and the form."""
