<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl_NL" sourcelanguage="en">
<context>
    <name>PinPad</name>
    <message>
        <source>Erase</source>
        <translation>Wissen</translation>
    </message>
    <message>
        <source>Forgot the PIN…</source>
        <translation>Pincode vergeten…</translation>
    </message>
    <message>
        <source>PIN of {name}</source>
        <translation>Pincode van {name}</translation>
    </message>
    <message numerus="yes">
        <source>{name}, choose a PIN of %n digits</source>
        <translation>
            <numerusform>{name}, kies een pincode van %n cijfer</numerusform>
            <numerusform>{name}, kies een pincode van %n cijfers</numerusform>
        </translation>
    </message>
    <message>
        <source>With it nobody else works under your name.</source>
        <translation>Dan werkt niemand anders onder uw naam.</translation>
    </message>
    <message>
        <source>Everybody needs a PIN here.</source>
        <translation>Iedereen heeft hier een pincode nodig.</translation>
    </message>
    <message>
        <source>These were two different PINs. Begin anew.</source>
        <translation>Dat waren twee verschillende pincodes. Begin opnieuw.</translation>
    </message>
    <message>
        <source>Type it once more</source>
        <translation>Typ hem nog een keer</translation>
    </message>
</context>
</TS>
