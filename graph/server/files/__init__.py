"""The explorer as files: the pages of the server, for any host of files or for a folder by itself."""
