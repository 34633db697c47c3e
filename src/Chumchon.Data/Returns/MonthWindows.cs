using System.Data.Common;
using Chumchon.Domain.Calendar;
using Chumchon.Domain.Months;

namespace Chumchon.Data.Returns;

/// <summary>Windows of months as they are stored.</summary>
internal static class MonthWindows
{
    /// <summary>Reads month, opens, due, closes.</summary>
    public static MonthWindow ReadWithMonth(DbDataReader reader) => Of(
        new SalesMonth(reader.GetInt32(0)), reader.GetInt64(1), reader.NullableInt64(2), reader.NullableInt64(3));

    /// <summary>Reads opens, due, closes.</summary>
    public static MonthWindow Read(SalesMonth month, DbDataReader reader) =>
        Of(month, reader.GetInt64(0), reader.NullableInt64(1), reader.NullableInt64(2));

    private static MonthWindow Of(SalesMonth month, long opens, long? due, long? closes) => new(
        month,
        BangkokTime.FromUnixMs(opens),
        due is { } dueMs ? BangkokTime.FromUnixMs(dueMs) : null,
        closes is { } closesMs ? BangkokTime.FromUnixMs(closesMs) : null);
}
