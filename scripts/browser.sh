#!/bin/sh
# Sees to browsers for the tests: Debian's Chromium and Firefox ESR, where they can be installed. Without one its tests are
# skipped, and say so.
chromium() {
  command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1
}
firefox() { command -v firefox-esr >/dev/null 2>&1 || command -v firefox >/dev/null 2>&1; }
wanted=""
chromium || wanted="chromium poppler-utils"
firefox || wanted="$wanted firefox-esr"
if [ -n "$wanted" ] && command -v apt-get >/dev/null 2>&1; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  echo "Installing$(printf ' %s' $wanted) for the browser tests ..."
  $sudo apt-get update -qq >/dev/null 2>&1
  for package in $wanted; do
    DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq "$package" >/dev/null 2>&1
  done
fi
chromium || echo "No Chromium: the browser tests will be skipped. On Debian: sudo apt install chromium"
firefox || echo "No Firefox: its tests will be skipped. On Debian: sudo apt install firefox-esr"
exit 0
