"""The subcommands, one a file: `main(argv) -> int`."""
