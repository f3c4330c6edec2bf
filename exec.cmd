@rem npm start says "exec node ...": a shell gives its place to the bot, which then hears SIGTERM itself. The shell of Windows has no such word; npm runs it in
@rem this folder, where it finds this one.
@%*
