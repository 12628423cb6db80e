#!/bin/sh
# Stands in the place of a client and writes down the words that it was called with.
{ printf '%s\0' "${0##*/}" "$@"; printf '\1\0'; } >>"$RECORD"
