using Chumchon.Domain.Areas;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Offices;

namespace Chumchon.Domain.Tests.Audit;

public sealed class AuditEntryTests
{
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
    [InlineData(AuditKind.AreasLoaded, 41)]
    [InlineData(AuditKind.FirstMonthSet, 42)]
    [InlineData(AuditKind.DraftSecretReplaced, 43)]
    public void StoredKinds_KeepTheirNumbers(AuditKind kind, int number) => ((int)kind).ShouldBe(number);

    [Theory]
    [InlineData(WriteWay.Page, 1)]
    [InlineData(WriteWay.Api, 2)]
    [InlineData(WriteWay.Verb, 3)]
    [InlineData(WriteWay.Job, 4)]
    [InlineData(WriteWay.System, 5)]
    public void StoredWays_KeepTheirNumbers(WriteWay way, int number) => ((int)way).ShouldBe(number);

    [Fact]
    public void StoredStreams_KeepTheirNumbers()
    {
        var streams = new[] { AuditStream.Returns(new(9001)), AuditStream.Register(new(9001)), AuditStream.OfAccount(17), AuditStream.OfOffice(17), AuditStream.System, AuditStream.OfAccount(0) };

        streams.Select(static stream => (stream.District, stream.Number)).ShouldBe([(9001, 1), (9001, 2), (0, 171), (0, 172), (0, 0), (0, 0)]);
        streams.Select(static stream => stream.ToString()).ShouldBe(["d9001", "d9001 register", "account:17", "office:17", "system", "system"]);
        streams.Where(static stream => !AuditStream.TryOf(stream.District, stream.Number, out var same) || same != stream).ShouldBeEmpty();
        AuditStream.TryOf(9001, 0, out _).ShouldBeFalse();
        AuditStream.TryOf(10_000, 1, out _).ShouldBeFalse();
        AuditStream.TryOf(0, -1, out _).ShouldBeFalse();
    }

    [Fact]
    public void Actor_IsKeptWithoutItsArea() =>
        new Actor(17, 5, OfficeRole.DistrictOfficer, AreaScope.Country, WriteWay.Api).Author.ShouldBe(new(17, 5, OfficeRole.DistrictOfficer, WriteWay.Api));

    [Fact]
    public void WhoeverIsAtTheDoor_MayNothing() =>
        Enum.GetValues<Permission>().Where(Actor.AtTheDoor(account: 17).May).ShouldBeEmpty();

    [Fact]
    public void VerbsAndTheProgramItself_MayAll() =>
        Enum.GetValues<Permission>().ShouldAllBe(static permission =>
            Actor.ByVerb.May(permission) && Actor.Job.May(permission) && Actor.System.May(permission));
}
