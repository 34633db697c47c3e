using Chumchon.Domain.Calendar;

namespace Chumchon.Domain.Months;

/// <summary>A month that a district has saved at least once.</summary>
/// <param name="IsComplete">บันทึกแล้ว ครบถ้วน: every row has an amount, and the month was not sent back.</param>
public readonly record struct SavedMonth(SalesMonth Month, bool IsComplete);
