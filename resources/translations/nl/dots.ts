<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>DotLegend</name>
    <message>
        <source>was there</source>
        <translation>was er</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>niet geweest</translation>
    </message>
    <message>
        <source>said not to come</source>
        <translation>afgemeld</translation>
    </message>
    <message>
        <source>not held</source>
        <translation>ging niet door</translation>
    </message>
</context>
</TS>
