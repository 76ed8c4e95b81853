<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>_Numbers</name>
    <message numerus="yes">
        <source>{activity}: absence announced %n times in a row.</source>
        <translation>
            <numerusform>{activity}: %n keer afgemeld.</numerusform>
            <numerusform>{activity}: %n keer achter elkaar afgemeld.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>present</source>
        <translation>aanwezig</translation>
    </message>
    <message>
        <source>absence announced</source>
        <translation>afgemeld</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>niet geweest</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>nog niet bekend</translation>
    </message>
    <message>
        <source>regular</source>
        <translation>vaste bezoeker</translation>
    </message>
    <message>
        <source>comes now and then</source>
        <translation>komt om de week</translation>
    </message>
    <message>
        <source>regular, chosen by hand</source>
        <translation>vaste bezoeker, met de hand gekozen</translation>
    </message>
    <message>
        <source>{activity}: on the list, but has not come yet.</source>
        <translation>{activity}: staat op de lijst, maar is nog niet geweest.</translation>
    </message>
    <message>
        <source>{activity}: {days} missed, before that {present} of {counted}.</source>
        <translation>{activity}: {days} niet geweest, daarvoor {present} van de {counted} keer.</translation>
    </message>
    <message>
        <source>{activity} {when}</source>
        <translation>{activity} {when}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>op {day}</translation>
    </message>
    <message>
        <source>Elsewhere: {where}.</source>
        <translation>Wel gezien: {where}.</translation>
    </message>
</context>
</TS>
