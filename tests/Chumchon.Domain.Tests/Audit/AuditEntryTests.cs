using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Domain.Tests.Audit;

public sealed class AuditEntryTests
{
    private static readonly AuditEntry Entry = new(
        AuditEntry.StreamOf(new DistrictCode(9001)), Number: 2, AtUnixMs: 1_709_623_925_000, Account: 17, AuditKind.ReturnSaved,
        District: 9001, Month: SalesMonth.Of(2024, 2).Index, Version: 2,
        [
            new(new(2001, ProductType.Food), Channel: null, Before: null, After: 0),
            new(new(2001, ProductType.Food), SalesChannel.DomesticOffline, Before: null, After: 125_050),
            new(new(2002, ProductType.Textile), SalesChannel.OverseasOnline, Before: 0, After: null),
        ]);

    /// <summary>
    /// Approved. Chains in databases are checked against the canonical form for ever: where this fails, the form has
    /// drifted and <see cref="AuditEntry.Format"/> must be raised beside the old form, not this text changed.
    /// </summary>
    [Fact]
    public void Hash_IsTheApprovedOne()
    {
        Convert.ToHexStringLower(Entry.Hash([]))
            .ShouldBe("30858055641ba3880c0b665e44e7a4844c848b8367fbc1b92a10f321a365c7df");
        Convert.ToHexStringLower(Entry.Hash(Entry.Hash([])))
            .ShouldBe("cac6b18ba19ccd7b3937925be1693060dd84600a8fda8421a5e4bed4694875b7");
    }

    [Fact]
    public void Hash_IsThatOfTheCanonicalJson()
    {
        const string json =
            """
            {"format":1,"stream":"d9001","number":2,"at":1709623925000,"account":17,"kind":1,"district":9001,"month":24289,"version":2,"changes":[[20011,0,null,0],[20011,1,null,125050],[20023,4,0,null]]}
            """;

        Entry.Hash([]).ShouldBe(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json)));
    }

    /// <summary>Approved as the hash above, for entries with remarks.</summary>
    [Fact]
    public void HashWithRemarks_IsThatOfTheSecondForm()
    {
        const string json =
            """
            {"format":2,"stream":"d9001","number":2,"at":1709623925000,"account":17,"kind":1,"district":9001,"month":24289,"version":2,"changes":[],"remarks":[[20011,null,77],[20023,5,null]]}
            """;
        var entry = Entry with
        {
            Changes = [], Remarks = [new(new(2001, ProductType.Food), Before: null, After: 77), new(new(2002, ProductType.Textile), 5, After: null)],
        };

        entry.Hash([]).ShouldBe(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(json)));
    }

    [Fact]
    public void AnyOtherValue_GivesAnotherHash()
    {
        var others = new[]
        {
            Entry with { Stream = "d9002" }, Entry with { Number = 3 }, Entry with { AtUnixMs = 1 }, Entry with { Account = 18 },
            Entry with { Kind = AuditKind.ReturnSynced }, Entry with { District = 9002 }, Entry with { Month = 1 },
            Entry with { Version = 3 }, Entry with { Changes = [] }, Entry with { Changes = [.. Entry.Changes.Reverse()] },
            Entry with { Remarks = [new(new(2001, ProductType.Food), Before: null, After: 77)] },
            Entry with { Remarks = [new(new(2001, ProductType.Food), Before: null, After: 78)] },
            Entry with { Remarks = [new(new(2001, ProductType.Food), Before: 77, After: null)] },
            Entry with { Changes = [.. Entry.Changes.Select(static change => change with { After = change.After ?? 0 })] },
        };

        others.Select(static entry => Convert.ToHexString(entry.Hash([]))).Append(Convert.ToHexString(Entry.Hash([])))
            .Append(Convert.ToHexString(Entry.Hash([1]))).ShouldBeUnique();
    }

    [Fact]
    public void Stamp_IsTheHashsFirst44Bits() => AuditEntry.Stamp(Convert.FromHexString("ABCDEF0123456789")).ShouldBe(0xABCDEF01234);

    [Theory]
    [InlineData(AuditKind.ReturnSaved, 1)]
    [InlineData(AuditKind.ReturnSynced, 2)]
    [InlineData(AuditKind.SyncUndone, 3)]
    [InlineData(AuditKind.RowAdded, 4)]
    [InlineData(AuditKind.RowRemoved, 5)]
    [InlineData(AuditKind.SignedIn, 20)]
    [InlineData(AuditKind.SignInFailed, 21)]
    [InlineData(AuditKind.SignedOut, 22)]
    [InlineData(AuditKind.LockedOut, 23)]
    [InlineData(AuditKind.PasswordChanged, 24)]
    [InlineData(AuditKind.AccountCreated, 25)]
    [InlineData(AuditKind.DemoCreated, 40)]
    public void StoredKinds_KeepTheirNumbers(AuditKind kind, int number) => ((int)kind).ShouldBe(number);
}
