namespace Chumchon.Domain.Returns;

/// <summary>
/// The stored state of a district's month. What it means, with counts and times, <see cref="Months.MonthStanding"/> says.
/// </summary>
public enum ReturnState
{
    /// <summary>ยังไม่เริ่ม.</summary>
    None = 0,

    /// <summary>ดึงรายชื่อแล้ว: rows are there, no officer has confirmed them.</summary>
    Synced = 1,

    /// <summary>บันทึกแล้ว: at least one confirmed save.</summary>
    Saved = 2,

    /// <summary>ส่งกลับให้แก้ไข.</summary>
    Returned = 3,
}
