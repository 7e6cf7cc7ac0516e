/// What libFuzzer calls with every text that it makes up; `make fuzz` builds it together with the kit.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  // SAFETY: libFuzzer's bytes are there until this returns.
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  if let fault = EveryText.fault(of: text) { fatalError(fault) }
  return 0
}
