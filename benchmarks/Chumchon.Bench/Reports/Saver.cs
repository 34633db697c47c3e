using Chumchon.Data;
using Chumchon.Data.Returns;
using Chumchon.Data.Sql;
using Chumchon.Domain.Areas;
using Chumchon.Domain.Offices;
using Chumchon.Domain.Audit;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Producers;
using Chumchon.Domain.Returns;

namespace Chumchon.Bench.Reports;

/// <summary>Ten districts a second that save a figure of the country's last month, one after another.</summary>
internal sealed class Saver(ChumchonDatabase database, SalesMonth month)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly List<(DistrictCode District, MonthVersion Version, long Officer, LineKey Line)> months = [];
    private int next;

    public int Saves { get; private set; }

    public async Task RunAsync(CancellationToken cancellation)
    {
        await ReadAsync();
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(cancellation))
            {
                await SaveAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }
    }

    private async Task SaveAsync()
    {
        var place = next++ % months.Count;
        var (district, version, officer, line) = months[place];
        var outcome = await new SaveReturn(database, TimeProvider.System).ExecuteAsync(
            new(officer, Office: 0, OfficeRole.DistrictOfficer, AreaScope.Of(district), WriteWay.Page),
            new(district, month, version, Guid.NewGuid(), [new(line, SalesChannel.DomesticOffline, 1_000_000 + (next * 100L))]),
            CancellationToken.None);
        var saved = outcome as SaveAccepted ?? throw new InvalidOperationException($"Not saved: {outcome}");
        months[place] = (district, saved.Receipt.Made, officer, line);
        Saves++;
    }

    private async Task ReadAsync()
    {
        var rows = await database.ReadAsync(
            transaction => transaction.Command(
                """
                select stored.district_code, stored.version, stored.stamp, stored.saved_by, fact.producer_id, fact.product_type
                from monthly_return stored join sales_entry fact on fact.district_code = stored.district_code and fact.month = stored.month
                where stored.month = @month and stored.saved_at is not null and fact.producer_id = (
                    select min(producer_id) from sales_entry own where own.district_code = stored.district_code and own.month = stored.month)
                """,
                ("@month", month.Index)).ListAsync(
                static reader => (
                    District: new DistrictCode(reader.GetInt32(0)), new MonthVersion(reader.GetInt64(1), reader.GetInt64(2)), reader.GetInt64(3),
                    new LineKey(reader.GetInt64(4), (ProductType)reader.GetInt32(5))),
                CancellationToken.None),
            CancellationToken.None);
        months.AddRange(rows.DistinctBy(static row => row.District));
    }
}
