using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Chumchon.Domain.Tests.Audit;

public sealed class AuditBodyTests
{
    private static readonly AuditEntry Save = new(
        AuditStream.Returns(new(9001)), Number: 2, AtUnixMs: 1_709_623_925_000, new(Account: 17, Office: 300, OfficeRole.DistrictOfficer, WriteWay.Page),
        AuditKind.ReturnSaved, Subject: SalesMonth.Of(2024, 2).Index, Version: 2)
    {
        Changes =
        [
            new(new(2001, ProductType.Food), Channel: null, Before: null, After: 0),
            new(new(2001, ProductType.Food), SalesChannel.DomesticOffline, Before: null, After: 125_050),
            new(new(2002, ProductType.Textile), SalesChannel.DomesticOnline, Before: 0, After: 300_000),
            new(new(2002, ProductType.Textile), SalesChannel.OverseasOnline, Before: 100, After: null),
        ],
        Remarks = [new(new(2002, ProductType.Textile), Before: null, After: 77)],
    };

    /// <summary>
    /// Approved, and worked out by hand. Chains are checked against the form for ever: where this fails, the form has drifted and
    /// another number must stand beside <see cref="AuditBody.Format"/>, not this text be changed.
    /// </summary>
    private const string BodyOfTheSave =
        "01"            // form
        + "a946" + "01" // district 9001, its returns
        + "02"          // number
        + "88b29bece031" // at
        + "22"          // account 17
        + "ac02"        // office 300
        + "01" + "01"   // officer, by a page
        + "01"          // a save
        + "e1bd01"      // month 24289
        + "02"          // version
        + "02"          // rows
        + "ab9c01" + "01" + "01" + "00" + "f6a10f" // row 20011 came; offline blank, then 1,250.50
        + "0c" + "04" + "0a" + "01" + "f12e" + "03" + "00" // row 20023 remarked; online nought, then 3,000; overseas online 1, then blank
        + "00" + "010000000000000" + "04d"; // no remark, then the mark 77

    [Fact]
    public void Body_IsTheApprovedOne()
    {
        Convert.ToHexStringLower(AuditBody.Write(Save)).ShouldBe(BodyOfTheSave);

        Shown(AuditBody.Read(Convert.FromHexString(BodyOfTheSave))).ShouldBe(Shown(Save));
    }

    /// <summary>Approved as <see cref="BodyOfTheSave"/> is.</summary>
    [Fact]
    public void BodyOfAChangeOfTheRegister_IsTheApprovedOne()
    {
        const string Approved = "01" + "a946" + "02" + "02" // form, district 9001, its register, number
            + "88b29bece031" + "22" + "ac02" + "02" + "01"  // at, account 17, office 300, provincial officer, by a page
            + "65" + "d10f" + "03"                          // changed, producer 2001, version 3
            + "02" + "32" + "00" + "4e" + "01" + "00" + "e2bd01" // two facts: why, the mark 77; valid from 2024-02
            + "01" + "d10f" + "03"                          // one producer: 2001, version 3
            + "02" + "2a" + "03" + "04" + "06" + "00" + "05"; // kind single owner, then SME; stars none, then 4
        var entry = new AuditEntry(
            AuditStream.Register(new(9001)), Number: 2, Save.AtUnixMs, Save.By with { Role = OfficeRole.ProvincialOfficer }, AuditKind.ProducerChanged, Subject: 2001, Version: 3)
        {
            Facts = [AuditFact.Of(AuditField.Reason, 77), AuditFact.Of(AuditField.ValidFrom, SalesMonth.Of(2024, 2).Index)],
            Producers = [new(2001, Version: 3, [new(AuditField.ProducerKind, 2, 3), new(AuditField.Star, null, 4)])],
        };

        Convert.ToHexStringLower(AuditBody.Write(entry)).ShouldBe(Approved);
        Shown(AuditBody.Read(Convert.FromHexString(Approved))).ShouldBe(Shown(entry));
    }

    [Fact]
    public void Hash_IsThatOfTheHashBeforeAndTheBody()
    {
        var body = AuditBody.Write(Save);

        AuditBody.Hash([], body).ShouldBe(System.Security.Cryptography.SHA256.HashData(body));
        AuditBody.Hash([1, 2], body).ShouldBe(System.Security.Cryptography.SHA256.HashData([1, 2, .. body]));
    }

    [Property]
    public Property AnyEntry_IsReadBackFromItsBody() => Prop.ForAll(Entries(), static entry => Shown(AuditBody.Read(AuditBody.Write(entry))) == Shown(entry));

    [Property(MaxTest = 2_000)]
    public Property AlteredBody_IsRefusedOrTheBodyOfAnotherEntry() => Prop.ForAll(
        Entries(), Gen.Choose(0, int.MaxValue).ToArbitrary(), static (entry, seed) =>
        {
            var body = AuditBody.Write(entry);
            var altered = Altered(body, new Random(seed));
            return IsRefusedOrTheOnlyBodyOfItsEntry(altered)
                && (altered.AsSpan().SequenceEqual(body) || Read(altered) is not { } other || Shown(other) != Shown(entry));
        });

    [Property(MaxTest = 2_000)]
    public bool AnyBytes_AreRefusedOrTheBodyOfAnEntry(byte[] bytes) =>
        IsRefusedOrTheOnlyBodyOfItsEntry(bytes) && IsRefusedOrTheOnlyBodyOfItsEntry([.. AuditBody.Write(Save with { Changes = [], Remarks = [] })[..^1], .. bytes]);

    [Theory]
    [InlineData("", "ends too early")]
    [InlineData("02", "form 2 is not known")]
    [InlineData("8100", "longer than it need be")]
    [InlineData("01ffffffffffffffffff01", "too large")]
    [InlineData("01a94600", "no stream")]
    [InlineData("0100000100000000000000", "ends too early")]
    public void BytesThatAreNoBody_AreRefused(string hex, string fault) =>
        Should.Throw<MalformedBodyException>(() => AuditBody.Read(Convert.FromHexString(hex))).Message.ShouldContain(fault);

    /// <summary>What stands after the version of a save.</summary>
    [Theory]
    [InlineData("00", null)]
    [InlineData("0000", "goes on")]
    [InlineData("01", "ends too early")]
    [InlineData("8080808010", "too large")]
    [InlineData("01ab9c010100", null)]
    [InlineData("01ab9c010000", "not known")]
    [InlineData("01ab9c010300", "not known")]
    [InlineData("01ab9c010800", "not known")]
    [InlineData("01ab9c0100100000", "not known")]
    [InlineData("01ab9c0100010100", null)]
    [InlineData("01ab9c0100010101", "changes nothing")]
    [InlineData("01ab9c0100010200", "longer than it need be")]
    [InlineData("01ab9c010001ca0100", "longer than it need be")]
    [InlineData("01ab9c010001ffffffff7f00", "too large")]
    [InlineData("01ac9c0100010100", null)]
    [InlineData("01b09c0100010100", "out of order")]
    [InlineData("02ab9c010001010000000101", "out of order")]
    [InlineData("01ab9c01040001000000000000004d00", null)]
    [InlineData("01ab9c0104000000", "changes nothing")]
    [InlineData("01ab9c010400020000", "neither")]
    [InlineData("01ab9c01040001800000000000004d00", "63 bits")]
    public void ContentOfAMonth_IsReadStrictly(string hex, string? fault)
    {
        byte[] body = [.. AuditBody.Write(Save with { Changes = [], Remarks = [] })[..^1], .. Convert.FromHexString(hex)];

        if (fault is null)
        {
            AuditBody.Write(AuditBody.Read(body)).ShouldBe(body);
        }
        else
        {
            Should.Throw<MalformedBodyException>(() => AuditBody.Read(body)).Message.ShouldContain(fault);
        }
    }

    [Fact]
    public void KindThatIsNotKnown_IsReadInItsHeader()
    {
        var body = AuditBody.Write(Save with { Kind = (AuditKind)177, Changes = [], Remarks = [], UnknownContent = new byte[] { 3, 2, 1 } });

        var read = AuditBody.Read(body);

        (read.Kind, read.Subject, read.Version).ShouldBe(((AuditKind)177, Save.Subject, Save.Version));
        read.UnknownContent.ToArray().ShouldBe([3, 2, 1]);
        AuditBody.Write(read).ShouldBe(body);
    }

    /// <summary>A deputy from 1 February to 8 February: what docs/audit.md shows.</summary>
    [Fact]
    public void Facts_AreWrittenByTheirFields()
    {
        var entry = new AuditEntry(
            AuditStream.OfAccount(17), Number: 3, AtUnixMs: 1_706_720_400_000, new(Account: 4, Office: 2, OfficeRole.ProvincialOfficer, WriteWay.Page),
            AuditKind.MembershipGiven, Subject: 17, Version: 0)
        {
            Facts =
            [
                AuditFact.Of(AuditField.Office, 5), AuditFact.Of(AuditField.Role, (long)OfficeRole.DistrictOfficer),
                new(AuditField.StartsAt, Before: null, 0), new(AuditField.EndsAt, 7, null),
            ],
        };

        var body = AuditBody.Write(entry);

        Convert.ToHexStringLower(body)[^26..].ShouldBe("04" + "010006" + "010002" + "010001" + "010800");
        AuditBody.Read(body).Facts.ShouldBe(entry.Facts);
    }

    [Theory]
    [InlineData("00000000")]
    [InlineData("01010005")]
    public void FactsThatNobodyWrites_AreRefused(string end)
    {
        var empty = AuditBody.Write(Save with { Kind = AuditKind.MembershipEnded, Changes = [], Remarks = [] });

        Should.Throw<MalformedBodyException>(() => AuditBody.Read([.. empty[..^1], .. Convert.FromHexString(end), 0]));
    }

    [Fact]
    public void EntryThatHasNoForm_IsNotWritten()
    {
        var food = new LineKey(2001, ProductType.Food);
        AuditEntry[] entries =
        [
            Save with { Kind = AuditKind.SignedIn },
            Save with { Kind = AuditKind.SignedIn, Changes = [], Remarks = [], Facts = [AuditFact.Of(AuditField.Office, 5)] },
            Save with { Kind = AuditKind.OfficeChosen, Changes = [], Remarks = [], Facts = [new(AuditField.Office, 5, 5)] },
            Save with { Kind = AuditKind.OfficeChosen, Changes = [], Remarks = [], Facts = [AuditFact.Of(AuditField.Role, 1), AuditFact.Of(AuditField.Office, 5)] },
            Save with { Version = -1 },
            Save with { Changes = [.. Save.Changes.Reverse()] },
            Save with { Changes = [.. Save.Changes, .. Save.Changes] },
            Save with { Changes = [new(food, SalesChannel.DomesticOffline, 5, 5)] },
            Save with { Changes = [new(food, SalesChannel.DomesticOffline, 5, 1_000_000_000_000)] },
            Save with { Changes = [new(food, SalesChannel.DomesticOffline, 5, -1)] },
            Save with { Changes = [new(food, Channel: null, 5, null)] },
            Save with { Changes = [new(new(2001, (ProductType)6), SalesChannel.DomesticOffline, 5, 6)] },
            Save with { Remarks = [new(food, 5, 5)] },
            Save with { Remarks = [new(food, 5, 6), new(food, 6, 7)] },
        ];

        foreach (var (index, entry) in entries.Index())
        {
            Should.Throw<ArgumentException>(() => AuditBody.Write(entry), $"entry {index}");
        }
    }

    [Fact]
    public void SaveOfAHundredFullRows_IsFarBelowTenKilobytes()
    {
        var changes = from row in Enumerable.Range(0, 100)
                      from channel in SalesChannels.All
                      let satang = 12_345_600L + (100 * row)
                      select new CellChange(new(50_000 + row, ProductType.Food), channel, satang, satang + 4_300);

        AuditBody.Write(Save with { Changes = [.. changes] }).Length.ShouldBeLessThan(4_000);
    }

    private static bool IsRefusedOrTheOnlyBodyOfItsEntry(byte[] bytes) => Read(bytes) is not { } entry || AuditBody.Write(entry).AsSpan().SequenceEqual(bytes);

    private static AuditEntry? Read(byte[] bytes)
    {
        try
        {
            return AuditBody.Read(bytes);
        }
        catch (MalformedBodyException)
        {
            return null;
        }
    }

    private static byte[] Altered(byte[] body, Random draw)
    {
        var at = draw.Next(body.Length);
        return draw.Next(4) switch
        {
            0 => [.. body[..at], (byte)draw.Next(256), .. body[(at + 1)..]],
            1 => [.. body[..at], (byte)draw.Next(256), .. body[at..]],
            2 => [.. body[..at], .. body[(at + 1)..]],
            _ => [.. body[..at], (byte)(body[at] ^ (1 << draw.Next(8))), .. body[(at + 1)..]],
        };
    }

    private static string Shown(AuditEntry entry) =>
        $"{entry with { Changes = [], Remarks = [], Facts = [], Producers = [], UnknownContent = default }} {string.Join(' ', entry.Facts)} {string.Join(' ', entry.Producers.Select(static change => $"{change.Producer} {change.Version} {string.Join(',', change.Facts)}"))} {string.Join(' ', entry.Changes)} {string.Join(' ', entry.Remarks)} {Convert.ToHexString(entry.UnknownContent.Span)}";

    private static Arbitrary<AuditEntry> Entries() => Gen.Choose(0, int.MaxValue).Select(static seed => Drawn(new Random(seed))).ToArbitrary();

    private static AuditEntry Drawn(Random draw)
    {
        var kind = draw.Next(8) == 0 ? (AuditKind)draw.Next(50, 1_000) : draw.GetItems(Enum.GetValues<AuditKind>(), 1)[0];
        var stream = draw.Next(4) switch
        {
            0 => draw.Next(2) == 0 ? AuditStream.OfAccount(draw.NextInt64(long.MaxValue / 10)) : AuditStream.OfOffice(draw.NextInt64(long.MaxValue / 10)),
            1 => AuditStream.Register(new(draw.Next(1, 10_000))),
            2 => AuditStream.System,
            _ => AuditStream.Returns(new(draw.Next(1, 10_000))),
        };
        var rows = kind.TellsOfAMonth() ? Enumerable.Range(0, draw.Next(30)).Select(_ => Row(draw)).DistinctBy(static row => row).Order().ToList() : [];
        return new(
            stream, Number(draw), Number(draw),
            new(draw.Next(4) == 0 ? -1 : draw.NextInt64(1L << 60), Number(draw), draw.Next(3) is > 0 and var role ? (OfficeRole)role : null, (WriteWay)draw.Next(9)),
            kind, Number(draw), Number(draw))
        {
            Changes = [.. rows.SelectMany(row => Changes(row, draw))],
            Remarks = [.. rows.Where(_ => draw.Next(5) == 0).Select(row => new RemarkChange(row, Mark(draw), draw.NextInt64(long.MaxValue))).Where(static change => change.Before != change.After)],
            Facts = kind.StatesFacts() || kind.TellsOfProducers() ? [.. Facts(draw)] : [],
            Producers = kind.TellsOfProducers() ? [.. Producers(draw)] : [],
            UnknownContent = Enum.IsDefined(kind) || kind.StatesFacts() || kind.TellsOfProducers() ? default : Bytes(draw),
        };
    }

    private static IEnumerable<CellChange> Changes(LineKey row, Random draw)
    {
        if (draw.Next(4) == 0)
        {
            yield return draw.Next(2) == 0 ? new(row, Channel: null, null, 0) : new(row, Channel: null, 0, null);
        }

        foreach (var channel in SalesChannels.All.Where(_ => draw.Next(2) == 0))
        {
            var (before, after) = (Amount(draw), Amount(draw));
            if (before != after)
            {
                yield return new(row, channel, before, after);
            }
        }
    }

    private static IEnumerable<AuditFact> Facts(Random draw) =>
        from field in Enumerable.Range(1, 60)
        where draw.Next(10) == 0
        let fact = new AuditFact((AuditField)field, Stated(draw), Stated(draw))
        where fact.Before != fact.After
        select fact;

    private static IEnumerable<ProducerChange> Producers(Random draw) => Enumerable.Range(0, draw.Next(12)).Select(_ => draw.NextInt64(1, draw.Next(2) == 0 ? 50 : long.MaxValue))
        .Distinct().Order().Select(id => new ProducerChange(id, Number(draw), [.. Facts(draw)])).Where(static change => change.Facts.Count > 0);

    private static long? Stated(Random draw) => draw.Next(3) == 0 ? null : draw.Next(3) == 0 ? 0 : Number(draw);

    private static LineKey Row(Random draw) => new(draw.NextInt64(1, draw.Next(2) == 0 ? 100 : long.MaxValue / 10), (ProductType)draw.Next(1, 6));

    private static long Number(Random draw) => draw.NextInt64(1L << draw.Next(1, 63));

    private static long? Mark(Random draw) => draw.Next(2) == 0 ? null : draw.NextInt64(long.MaxValue);

    private static long? Amount(Random draw) => draw.Next(6) switch
    {
        0 => null,
        1 => 0,
        2 => 999_999_999_999,
        3 => draw.NextInt64(10_000_000_000) * 100,
        _ => draw.NextInt64(1_000_000_000_000),
    };

    private static byte[] Bytes(Random draw)
    {
        var bytes = new byte[draw.Next(20)];
        draw.NextBytes(bytes);
        return bytes;
    }
}
