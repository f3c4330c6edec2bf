@rem npm start says "exec node ...": a shell gives its place to the bot, which then hears SIGTERM itself. The shell of Windows has no such word; it finds this one.
@%*
