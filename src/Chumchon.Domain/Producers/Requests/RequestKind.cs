using System.Diagnostics.CodeAnalysis;

namespace Chumchon.Domain.Producers.Requests;

/// <summary>What a district asks for of the register (คำขอ, R21). The numbers are stored and hashed: never renumber.</summary>
[SuppressMessage("Design", "CA1008", Justification = "There is no request for nothing.")]
public enum RequestKind
{
    /// <summary>เพิ่มผู้ประกอบการรายใหม่.</summary>
    New = 1,

    /// <summary>แก้ไขข้อมูล.</summary>
    Change = 2,

    /// <summary>ย้ายอำเภอ.</summary>
    Move = 3,

    /// <summary>เลิกกิจการ.</summary>
    Cease = 4,

    /// <summary>เพิ่มประเภทผลิตภัณฑ์.</summary>
    SecondType = 5,
}

/// <summary>How far a request is. The numbers are stored: never renumber.</summary>
[SuppressMessage("Design", "CA1008", Justification = "There is no request without a state.")]
public enum RequestState
{
    /// <summary>รอพิจารณา.</summary>
    Waiting = 1,

    /// <summary>อนุมัติแล้ว.</summary>
    Granted = 2,

    /// <summary>ไม่อนุมัติ.</summary>
    Refused = 3,

    /// <summary>ถอนคำขอแล้ว.</summary>
    Withdrawn = 4,
}
