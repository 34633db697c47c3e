using System.Data.Common;
using Chumchon.Domain.Months;
using Chumchon.Domain.Returns;

namespace Chumchon.Data.Months;

/// <summary>The raw facts of <c>monthly_return</c> from which <see cref="MonthStanding"/> is made.</summary>
internal static class StoredMonths
{
    public const string Columns = "state, rows, rows_entered, first_saved_at, saved_at, first_complete_at, changed_at";

    /// <param name="first">Where the first of <see cref="Columns"/> stands.</param>
    public static RecordedMonth Read(DbDataReader reader, int first) => new(
        (ReturnState)reader.GetInt32(first), reader.GetInt32(first + 1), reader.GetInt32(first + 2),
        reader.NullableInstant(first + 3), reader.NullableInstant(first + 4), reader.NullableInstant(first + 5), reader.NullableInstant(first + 6));
}
