using Chumchon.Data.Areas;
using Chumchon.Data.Producers;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Producers;
using Chumchon.Tests;
using Chumchon.Tests.Databases;
using static Chumchon.Data.Tests.Producers.MueangRegister;
using static Chumchon.Tests.SmallWorld;

namespace Chumchon.Data.Tests.Producers;

public sealed class RegisterQueriesTests
{
    /// <summary>What is typed, and who is found; the names in the small world are no searched ones, so one is registered.</summary>
    private static readonly (string Typed, bool IsFound)[] Typed =
    [
        ("น้ำพริก", true), ("น้ำ พริก", true), ("น\u0E49\u0E4Dาพริก", true), ("กลุ่มน้ำพริกคั่ว", true), ("วิสาหกิจชุมชนน้ำพริกคั่ว", true), ("วสช.น้ำพริก", true), ("น้ำพริกแม่", false),
        ("900166002", true), ("0016600", true), ("เขารูปช้าง", true), ("เมืองสงขลา", true), ("%", false), ("_", false), ("\\", false), ("'", false), ("", true),
    ];

    [Theory, OnSqlite, OnPostgres]
    public async Task Words_FindWhatReadsTheSame(string provider)
    {
        await using var register = await CreateAsync(provider);
        var added = (await register.AddAsync(Weavers with { Name = "กลุ่มน้ำพริกคั่ว", Code = "900166002" })).Value!;
        var queries = await QueriesAsync(register);

        foreach (var (typed, isFound) in Typed)
        {
            var part = await queries.PartAsync(AreaScope.Of(Songkhla), new(typed), after: null, most: 50, CancellationToken.None);
            part.Rows.Any(row => row.Id == added.Id).ShouldBe(isFound, typed);
            part.Found.ShouldBe(part.Rows.Count, typed);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Parts_FollowOnEachOther(string provider)
    {
        await using var register = await CreateAsync(provider);
        var queries = await QueriesAsync(register);
        List<long> seen = [];
        RegisterPlace? after = null;
        do
        {
            var part = await queries.PartAsync(AreaScope.Country, new(), after, most: 2, CancellationToken.None);
            (part.Found, part.Products).ShouldBe((5, 5));
            seen.AddRange(part.Rows.Select(static row => row.Id));
            after = RegisterPlace.Read(part.Next?.ToString());
        }
        while (after is not null);

        seen.ShouldBe([2001, 2002, 2003, 2004, 2011]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Filters_LeaveWhatTheyName(string provider)
    {
        await using var register = await CreateAsync(provider);
        var queries = await QueriesAsync(register);

        async Task<IEnumerable<long>> FoundAsync(RegisterFilter filter, AreaScope? scope = null) =>
            (await queries.PartAsync(scope ?? AreaScope.Country, filter, after: null, most: 50, CancellationToken.None)).Rows.Select(static row => row.Id);

        (await FoundAsync(new(Kind: ProducerKind.Sme))).ShouldBe([2003]);
        (await FoundAsync(new(Status: ProducerStatus.Paused))).ShouldBe([2004]);
        (await FoundAsync(new(Type: ProductType.Beverage))).ShouldBe([2001]);
        (await FoundAsync(new(Area: AreaScope.Of(Sathing)))).ShouldBe([2011]);
        (await FoundAsync(new(Star: 5))).ShouldBeEmpty();
        (await FoundAsync(new(), AreaScope.Of(Sathing))).ShouldBe([2011]);
        (await FoundAsync(new(Area: AreaScope.Of(Mueang)), AreaScope.Of(Sathing))).ShouldBeEmpty();
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task OneProducer_TellsItsPastAndWhoWroteIt(string provider)
    {
        await using var register = await CreateAsync(provider);
        await register.ChangeAsync(2001, version: 0, Housewives with { Name = "แม่บ้านบ่อยาง" });
        await register.Many.ExecuteAsync(
            ByProvince, Mueang, [new(2001, 1, Housewives with { Name = "แม่บ้านบ่อยาง", Star = 3 }), new(0, 0, Weavers)], Note(), CancellationToken.None);
        var queries = await QueriesAsync(register);

        var one = (await queries.OneAsync(AreaScope.Of(Mueang), 2001, CancellationToken.None)).ShouldNotBeNull();

        (one.Version, one.Details.Name, one.Details.Star, one.Past.Count).ShouldBe((2, "แม่บ้านบ่อยาง", 3, 2));
        (await queries.OneAsync(AreaScope.Of(Sathing), 2001, CancellationToken.None)).ShouldBeNull();
        var writes = await new Chumchon.Data.Audit.AuditQueries(register.Database.Database).OfProducerAsync(AreaScope.Of(Mueang), 2001, most: 10, CancellationToken.None);
        writes.Entries.Select(static entry => (entry.Number, entry.Producers.Count)).ShouldBe([(2, 1), (1, 1)]);
        writes.Names.Texts[new(Domain.Audit.AuditStream.Register(Mueang), 1, 2001, Domain.Audit.AuditField.ProducerName)]
            .ShouldBe(new("กลุ่มแม่บ้านบ่อยาง", "แม่บ้านบ่อยาง"));
        (await register.VerifyAsync()).ShouldBeEmpty();
    }

    private static async Task<RegisterQueries> QueriesAsync(MueangRegister register) =>
        new(register.Database.Database, await AreaDirectory.LoadAsync(register.Database.Database, CancellationToken.None));
}
