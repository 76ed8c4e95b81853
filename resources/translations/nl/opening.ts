<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>words</name>
    <message>
        <source>We wanted to hear from you. How are you?</source>
        <translation>We wilden even van u horen. Hoe gaat het met u?</translation>
    </message>
    <message>
        <source>We missed you at {activity}. How are you?</source>
        <translation>We hebben u gemist bij {activity}. Hoe gaat het met u?</translation>
    </message>
    <message>
        <source>You are welcome at {activity}. Shall we expect you next time?</source>
        <translation>U bent welkom bij {activity}. Zien we u de volgende keer?</translation>
    </message>
    <message>
        <source>You could not come to {activity} for a while. How are you?</source>
        <translation>U kon een tijdje niet naar {activity} komen. Hoe gaat het met u?</translation>
    </message>
    <message>
        <source>I am calling about {activity} of {day}: it is off. We did not want you to come in vain.</source>
        <translation>Ik bel over {activity} van {day}: dat gaat niet door. We willen niet dat u voor niets komt.</translation>
    </message>
    <message>
        <source>You are home again. How are you? Is there something we can do?</source>
        <translation>U bent weer thuis. Hoe gaat het met u? Kunnen we iets voor u doen?</translation>
    </message>
    <message>
        <source>We are thinking of you. How is it going?</source>
        <translation>We denken aan u. Hoe gaat het nu?</translation>
    </message>
    <message>
        <source>You asked us something. Shall we look at it together?</source>
        <translation>U vroeg ons iets. Zullen we er samen naar kijken?</translation>
    </message>
    <message>
        <source>We heard the sad news. We are sorry for your loss.</source>
        <translation>We hebben het verdrietige nieuws gehoord. Gecondoleerd.</translation>
    </message>
    <message>
        <source>We have not seen you for a while. Would you like to come again?</source>
        <translation>We hebben u een tijd niet gezien. Wilt u nog eens komen?</translation>
    </message>
    <message>
        <source>We are thinking of you. Would you still like this, or something else?</source>
        <translation>Wij denken aan u. Wilt u dit nog, of liever iets anders?</translation>
    </message>
    <message>
        <source>You do not come any more from now on. Thank you for everything.</source>
        <translation>U komt vanaf nu niet meer. Dank u wel voor alles.</translation>
    </message>
    <message>
        <source>There is something we would like to tell you ourselves.</source>
        <translation>We willen u graag zelf iets vertellen.</translation>
    </message>
</context>
</TS>
