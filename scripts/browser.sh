#!/bin/sh
# Sees to a Chromium for the browser tests: Debian's, where it can be installed. Without one those tests are skipped,
# and say so.
command -v chromium >/dev/null 2>&1 && exit 0
command -v chromium-browser >/dev/null 2>&1 && exit 0
command -v google-chrome >/dev/null 2>&1 && exit 0
if command -v apt-get >/dev/null 2>&1; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  echo "Installing Chromium for the browser tests ..."
  $sudo apt-get update -qq >/dev/null 2>&1
  DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq chromium poppler-utils >/dev/null 2>&1
fi
command -v chromium >/dev/null 2>&1 || echo "No Chromium: the browser tests will be skipped. On Debian: sudo apt install chromium"
exit 0
