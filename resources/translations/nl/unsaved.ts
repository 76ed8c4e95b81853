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
        <source>I do not need it any more</source>
        <translation>Ik heb het niet meer nodig</translation>
    </message>
</context>
</TS>
