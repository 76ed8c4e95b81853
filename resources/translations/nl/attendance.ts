<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>AttendancePage</name>
    <message>
        <source>Attendance list</source>
        <translation>Presentielijst</translation>
    </message>
</context>
</TS>
