#!/bin/sh
# Commands of the bot with the service's settings, rights and folder: sudo djangonautbot backup
set -eu
set -a
. /etc/djangonautbot.env
set +a
cd /var/lib/djangonautbot
exec setpriv --reuid=djangonautbot --regid=djangonautbot --clear-groups /opt/djangonautbot/DjangonautBot "$@"
