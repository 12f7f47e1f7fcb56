"""The queries as JSON over HTTP, and their description in OpenAPI, made from one list of them."""
