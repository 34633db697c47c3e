using Chumchon.Data.Returns;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;
using Chumchon.Tests.Databases;

namespace Chumchon.Tests;

/// <summary>
/// What two districts of the small world do in a quarter, drawn by a seed: Sync, saves of random cells and remarks, rows that come
/// and go. By the program's own commands, so that everything they leave behind is right. Other districts and months may be given.
/// </summary>
internal sealed class RandomSaves
{
    public static readonly IReadOnlyList<SalesMonth> Months = [SalesMonth.Of(2024, 1), SalesMonth.Of(2024, 2), SalesMonth.Of(2024, 3)];

    private static readonly Place Mueang = new(SmallWorld.Mueang, SmallWorld.Officer, SmallWorld.LinesOfMueang);

    private readonly Random draw;
    private readonly Clock clock;
    private readonly IReadOnlyList<SalesMonth> months;
    private readonly IReadOnlyList<Place> others;
    private readonly Dictionary<(DistrictCode, SalesMonth), long> versions = [];
    private readonly Dictionary<(SalesMonth, LineKey), string> remarks = [];
    private readonly TestDatabase database;

    /// <param name="months">Those that are written to; all of them are over.</param>
    /// <param name="others">Districts beside Mueang.</param>
    public RandomSaves(TestDatabase database, int seed, IReadOnlyList<SalesMonth> months, params IReadOnlyList<Place> others)
    {
        this.database = database;
        this.months = months;
        this.others = others;
        clock = new() { Now = months.Max().Next.Begins.AddHours(8.5) };
        draw = new(seed);
    }

    /// <summary>A district, who saves for it, and the rows of its months.</summary>
    public sealed record Place(DistrictCode District, long Officer, IReadOnlyList<LineKey> Lines);

    public static Place Sathing { get; } = new(SmallWorld.Sathing, SmallWorld.SathingOfficer, [SmallWorld.SathingFood]);

    /// <summary>Adds the small world and saves in it.</summary>
    public static async Task RunAsync(TestDatabase database, int saves, int seed = 20670205)
    {
        await SmallWorld.AddToAsync(database);
        var run = new RandomSaves(database, seed, Months, Sathing);
        foreach (var place in run.others.Prepend(Mueang))
        {
            foreach (var month in Months)
            {
                await run.SyncAsync(place, month);
            }
        }

        for (var save = 0; save < saves; save++)
        {
            await run.SaveAsync();
        }
    }

    private async Task<long> SyncAsync(Place place, SalesMonth month)
    {
        var synced = await new SyncReturn(database.Database, clock).ExecuteAsync(
            SmallWorld.At(place.District, place.Officer), place.District, month, CancellationToken.None);
        synced.IsOk.ShouldBeTrue();
        versions[(place.District, month)] = versions.GetValueOrDefault((place.District, month)) + 1;
        return synced.Value.AuditNumber;
    }

    /// <summary>Every other month is begun by mistake, undone and begun again.</summary>
    private async Task BeginAsync(Place place, SalesMonth month)
    {
        var number = await SyncAsync(place, month);
        if (draw.Next(2) == 0)
        {
            var undone = await new SyncReturn(database.Database, clock).UndoAsync(
                SmallWorld.At(place.District, place.Officer), place.District, month, number, CancellationToken.None);
            undone.IsOk.ShouldBeTrue();
            versions[(place.District, month)]++;
            await SyncAsync(place, month);
        }
    }

    /// <summary>A confirmed save of one of the months, drawn.</summary>
    public async Task SaveAsync()
    {
        clock.Now = clock.Now.AddSeconds(draw.Next(1, 900));
        var place = draw.Next(4) == 0 ? others[others.Count == 1 ? 0 : draw.Next(others.Count)] : Mueang;
        var (district, officer, lines) = place;
        var month = months[draw.Next(months.Count)];
        if (!versions.ContainsKey((district, month)))
        {
            await BeginAsync(place, month);
        }

        if (draw.Next(20) == 0 && district == SmallWorld.Mueang)
        {
            await ComeAndGoAsync(month);
        }

        var cells = lines.SelectMany(static line => SalesChannels.All.Select(channel => (line, channel)))
            .Where(_ => draw.Next(4) == 0)
            .Select(cell => new TypedCell(cell.line, cell.channel, Amount()))
            .ToList();
        var request = new SaveRequest(district, month, await database.VersionAsync(district, month, versions[(district, month)]), Guid.NewGuid(), cells)
        {
            Remarks = [.. lines.Where(_ => draw.Next(12) == 0).Select(line => Remark(month, line))],
        };
        var outcome = await new SaveReturn(database.Database, clock).ExecuteAsync(SmallWorld.At(district, officer), request, CancellationToken.None);
        outcome.ShouldBeOfType<SaveAccepted>();
        versions[(district, month)]++;
    }

    /// <summary>A row that nobody has typed into comes and goes again.</summary>
    private async Task ComeAndGoAsync(SalesMonth month)
    {
        var (officer, line) = (SmallWorld.At(SmallWorld.Mueang), SmallWorld.Cloth with { Type = ProductType.Household });
        var rows = new ChangeRows(database.Database, clock);
        (await rows.AddProductTypeAsync(officer, SmallWorld.Mueang, month, line, default)).IsOk.ShouldBeTrue();
        (await rows.RemoveAsync(officer, SmallWorld.Mueang, month, line, default)).IsOk.ShouldBeTrue();
        versions[(SmallWorld.Mueang, month)] += 2;
    }

    private long? Amount() => draw.Next(10) switch
    {
        0 or 1 => null,
        2 => 0,
        3 => 999_999_999_999,
        _ => draw.NextInt64(1, 100_000_000),
    };

    private TypedRemark Remark(SalesMonth month, LineKey line)
    {
        var seen = remarks.GetValueOrDefault((month, line), "");
        var text = draw.Next(4) == 0 ? "" : $"ขายงานกาชาดครั้งที่ {draw.Next(1_000)}";
        remarks[(month, line)] = text;
        return new(line, seen, text);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
