package bactrian.console.bulk;

import bactrian.jirasim.SimOptions;

class BulkCreateDataCenterTest extends BulkCreateTest {
    BulkCreateDataCenterTest() {
        super(SimOptions.dataCenter());
    }
}
