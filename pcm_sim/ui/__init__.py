"""The window: view models over a session, and the QML that draws them. The only room with Qt."""
