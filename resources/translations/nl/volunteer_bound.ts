<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>BoundCard</name>
    <message>
        <source>Own clients, and wishes</source>
        <translation>Eigen klanten en wensen</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Klant</translation>
    </message>
    <message>
        <source>Add a client of their own</source>
        <translation>Een eigen klant toevoegen</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>Wens</translation>
    </message>
    <message>
        <source>Add a wish about somebody</source>
        <translation>Een wens over iemand toevoegen</translation>
    </message>
    <message>
        <source>Belongs to nobody in particular.</source>
        <translation>Hoort bij niemand in het bijzonder.</translation>
    </message>
    <message numerus="yes">
        <source>%n wishes</source>
        <translation>
            <numerusform>%n wens</numerusform>
            <numerusform>%n wensen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StandingChangeDialog</name>
    <message>
        <source>{volunteer} for {client}</source>
        <translation>{volunteer} voor {client}</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;Reserve: comes when the first one cannot</source>
        <translation>&amp;Reserve: komt als de eerste niet kan</translation>
    </message>
    <message>
        <source>It ends: tell {client} personally</source>
        <translation>Het stopt: {client} persoonlijk vertellen</translation>
    </message>
    <message>
        <source>To tell it personally is put on the list of things to do.</source>
        <translation>Persoonlijk vertellen komt op de lijst met dingen om te doen.</translation>
    </message>
</context>
<context>
    <name>StandingDialog</name>
    <message>
        <source>The own volunteer of {name}</source>
        <translation>De eigen vrijwilliger van {name}</translation>
    </message>
    <message>
        <source>An own client of {name}</source>
        <translation>Een eigen klant van {name}</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>&amp;Reserve: comes when the first one cannot</source>
        <translation>&amp;Reserve: komt als de eerste niet kan</translation>
    </message>
    <message>
        <source>&amp;Who?</source>
        <translation>&amp;Wie?</translation>
    </message>
    <message>
        <source>&amp;For what?</source>
        <translation>Waar&amp;voor?</translation>
    </message>
</context>
<context>
    <name>WishDialog</name>
    <message>
        <source>A wish of {name}</source>
        <translation>Een wens van {name}</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;About whom?</source>
        <translation>&amp;Over wie?</translation>
    </message>
    <message>
        <source>No reason is asked, and this is never printed.</source>
        <translation>Er wordt geen reden gevraagd, en dit komt nooit op papier.</translation>
    </message>
    <message>
        <source>It does not matter any more</source>
        <translation>Het maakt niet meer uit</translation>
    </message>
</context>
</TS>
