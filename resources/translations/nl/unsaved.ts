<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>You were still typing this</source>
        <translation>Dit was u nog aan het typen</translation>
    </message>
    <message>
        <source>The screen locked before it was saved. Copy it to where it belongs.</source>
        <translation>Het scherm vergrendelde voordat het bewaard was. Kopieer het naar waar het hoort.</translation>
    </message>
    <message>
        <source>Keep it for later</source>
        <translation>Bewaren voor later</translation>
    </message>
    <message>
        <source>I do not need it any more</source>
        <translation>Ik heb het niet meer nodig</translation>
    </message>
    <message>
        <source>Copy this</source>
        <translation>Kopiëren</translation>
    </message>
    <message>
        <source>Copy this: {what}</source>
        <translation>Kopiëren: {what}</translation>
    </message>
    <message>
        <source>Copied. Paste it with Ctrl+V</source>
        <translation>Gekopieerd. Plak het met Ctrl+V</translation>
    </message>
</context>
</TS>
