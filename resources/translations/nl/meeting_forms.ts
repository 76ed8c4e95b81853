<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>CancelDialog</name>
    <message>
        <source>{activity} on {day}: cancel?</source>
        <translation>{activity} op {day}: gaat dit niet door?</translation>
    </message>
    <message>
        <source>&amp;Cancel this date</source>
        <translation>&amp;Gaat niet door</translation>
    </message>
    <message>
        <source>&amp;Leave it</source>
        <translation>&amp;Niet doen</translation>
    </message>
    <message>
        <source>&amp;Why? (if you like)</source>
        <translation>&amp;Waarom? (mag leeg blijven)</translation>
    </message>
    <message numerus="yes">
        <source>Nobody is missed because of this date. %n people expected it: do they know?</source>
        <translation>
            <numerusform>Niemand wordt om deze keer gemist. 1 persoon rekent erop. Weet die het al?</numerusform>
            <numerusform>Niemand wordt om deze keer gemist. %n mensen rekenen erop. Weten zij het al?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosedDaysDialog</name>
    <message>
        <source>Closed days</source>
        <translation>Gesloten dagen</translation>
    </message>
    <message>
        <source>&amp;Close these days</source>
        <translation>Deze dagen &amp;sluiten</translation>
    </message>
    <message>
        <source>&amp;Ready</source>
        <translation>&amp;Klaar</translation>
    </message>
    <message>
        <source>&amp;First day</source>
        <translation>&amp;Eerste dag</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Laatste dag</translation>
    </message>
    <message>
        <source>&amp;Why? (if you like)</source>
        <translation>&amp;Waarom? (mag leeg blijven)</translation>
    </message>
    <message>
        <source>All dates on these days are cancelled. Of requests that come back then, we ask you.</source>
        <translation>Alle keren op deze dagen gaan niet door. Bij hulpvragen die dan terugkomen, vragen wij het u.</translation>
    </message>
    <message>
        <source>Holidays: tap one that is a closed day for you</source>
        <translation>Feestdagen: tik op een dag waarop u gesloten bent</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Gesloten</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} tot en met {last}</translation>
    </message>
    <message>
        <source>Open after all</source>
        <translation>Toch open</translation>
    </message>
</context>
<context>
    <name>EndDialog</name>
    <message>
        <source>{activity} ends</source>
        <translation>{activity} stopt</translation>
    </message>
    <message>
        <source>&amp;End it</source>
        <translation>&amp;Stoppen</translation>
    </message>
    <message>
        <source>&amp;Last day</source>
        <translation>&amp;Laatste dag</translation>
    </message>
    <message>
        <source>Dates after that go. What was, is kept.</source>
        <translation>Daarna zijn er geen keren meer. Wat er was, blijft bewaard.</translation>
    </message>
</context>
<context>
    <name>MeetingDialog</name>
    <message>
        <source>Move {activity}</source>
        <translation>{activity} verzetten</translation>
    </message>
    <message>
        <source>{activity}: one time more</source>
        <translation>{activity}: een keer extra</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Bewaren</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Dag</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Van</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>&amp;Tot</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Plaats</translation>
    </message>
</context>
</TS>
