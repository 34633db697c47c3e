namespace Chumchon.Data.Demo;

/// <summary>What a draw decides; each has numbers of its own. A new one goes to the end, or all that stand after it are drawn anew.</summary>
internal enum Drawing
{
    LineCount, Kind, Type, SecondType, Weight, Channels, Season, Products, Code, Subdistrict,
    Title, GivenName, Company, Group, VillageHead, VillageTail,
    ProvinceType, ProvinceChannel, CellMonth, LineMonth, LineMonthAgain, Leaning, Outlier, NoSales,
    Progress, RowsEntered, RowEntered, Growth,
    Officer, OfficerSurname, SavedDay, SavedSecond,
    Parts, Corrects, Slips,
    Star,
}

/// <summary>Numbers that look random and are the same on every machine and runtime: splitmix64 over what is asked.</summary>
internal static class Draw
{
    private const ulong Step = 0x9E3779B97F4A7C15;

    /// <summary>A number from 0 to <paramref name="bound"/> − 1, always the same for the same question.</summary>
    public static int Below(int bound, Drawing drawing, long first, long second = 0, long third = 0) =>
        (int)(Bits(drawing, first, second, third) % (ulong)bound);

    private static ulong Bits(Drawing drawing, long first, long second, long third)
    {
        var state = Mix((ulong)drawing + Step);
        state = Mix(state + (ulong)first + Step);
        state = Mix(state + (ulong)second + Step);
        return Mix(state + (ulong)third + Step);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
